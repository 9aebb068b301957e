-- Only the hash of the token in the address of a feed is kept
create table calendar_feed (
    id uuid primary key,
    owner_id uuid not null references account (id),
    mission_id uuid not null references mission (id),
    detail varchar(20) not null,
    language varchar(2) not null,
    token_hash varchar(64) not null constraint calendar_feed_token_unique unique,
    created_at timestamp(6) with time zone not null
);
create index calendar_feed_owner on calendar_feed (owner_id, created_at);
