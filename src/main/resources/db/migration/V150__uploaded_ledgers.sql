-- A ledger that somebody uploaded on a page, for an hour after its last use, so that every node can go on with it
create table upload (
    token varchar(32) primary key,
    account varchar(120) not null,
    mission varchar(40),
    byte_count bigint not null,
    -- How it was last checked; null: not yet
    reading varchar(200000),
    -- Counts up with each change of this row
    revision integer not null,
    used_at timestamp(6) with time zone not null,
    -- What its import came to; null: not imported
    row_count integer,
    created_count integer,
    updated_count integer,
    unchanged_count integer,
    rejected_count integer
);

-- Its bytes, in the order of the parts; no part is longer than 1,000,000 bytes
create table upload_part (
    token varchar(32) not null references upload (token) on delete cascade,
    position integer not null,
    content bytea not null,
    primary key (token, position)
);
