-- Only the hash of a key is kept. Missions as codes: a mission's code never changes, and no mission is ever removed
create table api_key (
    id uuid primary key,
    name varchar(60) not null,
    prefix varchar(12) not null constraint api_key_prefix_unique unique,
    secret_hash varchar(64) not null constraint api_key_secret_hash_unique unique,
    roles varchar(100) not null,
    missions varchar(4000) not null,
    maker_id uuid not null references account (id),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone
);

create index api_key_maker on api_key (maker_id, created_at);

-- What a key records is recorded under its name, which is longer than an account's
alter table history_entry alter column recorded_by set data type varchar(120);

-- Hashes, since people type passwords into the field for the name
create table failed_sign_in (
    attempt varchar(64) primary key,
    address varchar(64) not null,
    failures integer not null,
    last_failed_at timestamp(6) with time zone not null
);

create index failed_sign_in_address on failed_sign_in (address, last_failed_at);
create index failed_sign_in_last on failed_sign_in (last_failed_at);
