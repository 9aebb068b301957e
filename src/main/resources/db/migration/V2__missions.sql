create table mission (
    id uuid primary key,
    code varchar(20) not null constraint mission_code_unique unique,
    name varchar(100) not null,
    host_state varchar(100) not null,
    time_zone varchar(64) not null,
    language varchar(2) not null,
    synthetic boolean not null,
    version integer not null
);

-- Names, not keys: a request keeps the name of the authority that it was sent to
create table authority (
    mission_id uuid not null references mission (id),
    position integer not null,
    name varchar(100) not null,
    primary key (mission_id, position)
);

create table sector (
    mission_id uuid not null references mission (id),
    position integer not null,
    name varchar(100) not null,
    primary key (mission_id, position)
);
