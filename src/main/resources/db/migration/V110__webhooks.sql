-- Who is told of events, by calls to an address of theirs. Secrets are encrypted with a key that is not in the database
create table webhook (
    id uuid primary key,
    url varchar(500) not null,
    -- Null: all
    types varchar(2000),
    missions varchar(4000) not null,
    made_by varchar(120) not null,
    created_at timestamp(6) with time zone not null,
    secret varchar(200) not null,
    previous_secret varchar(200),
    previous_until timestamp(6) with time zone,
    -- Of the last event that was delivered or does not concern it, in the order of all missions
    position bigint not null,
    -- Of the event that is being retried
    failures integer not null,
    failing_since timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    last_tried_at timestamp(6) with time zone,
    last_status integer,
    last_trouble varchar(20),
    off_at timestamp(6) with time zone,
    off_why varchar(20),
    -- The run of a node that delivers now, and until when the others leave it alone
    claim uuid,
    claimed_until timestamp(6) with time zone
);

create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null references webhook (id),
    position bigint not null,
    event_id uuid not null,
    type varchar(40) not null,
    mission varchar(40) not null,
    number bigint not null,
    reference varchar(40),
    payload varchar(2000) not null,
    created_at timestamp(6) with time zone not null,
    tries integer not null,
    last_tried_at timestamp(6) with time zone,
    last_status integer,
    last_trouble varchar(20),
    last_answer varchar(4096),
    delivered_at timestamp(6) with time zone,
    -- Somebody wants it sent again, once
    asked_at timestamp(6) with time zone,
    constraint webhook_delivery_once unique (webhook_id, position)
);
create index webhook_delivery_asked on webhook_delivery (webhook_id, asked_at);
create index webhook_delivery_age on webhook_delivery (created_at);
