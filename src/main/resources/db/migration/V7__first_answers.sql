-- The first answer to each Idempotency-Key, written in the transaction of the work that it tells of
create table first_answer (
    caller varchar(120) not null,
    idempotency_key varchar(200) not null,
    fingerprint varchar(64) not null,
    first_at timestamp(6) with time zone not null,
    status integer,
    location varchar(500),
    etag varchar(100),
    language varchar(2),
    -- compressed
    body bytea,
    primary key (caller, idempotency_key)
);

create index first_answer_first_at on first_answer (first_at);
