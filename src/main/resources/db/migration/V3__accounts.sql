create table account (
    id uuid primary key,
    name varchar(64) not null constraint account_name_unique unique,
    password_hash varchar(100) not null,
    disabled boolean not null,
    version integer not null
);

create table account_role (
    account_id uuid not null references account (id),
    role varchar(20) not null,
    primary key (account_id, role)
);

create table account_mission (
    account_id uuid not null references account (id),
    mission_code varchar(20) not null references mission (code),
    primary key (account_id, mission_code)
);
