create table aerodrome (
    id uuid primary key,
    code varchar(4) not null constraint aerodrome_code_unique unique,
    name varchar(100) not null,
    -- the name as it is searched for: in lower case and without accents
    folded_name varchar(400) not null,
    latitude double precision not null,
    longitude double precision not null,
    country varchar(2),
    version integer not null
);

create index aerodrome_folded_name on aerodrome (folded_name);
