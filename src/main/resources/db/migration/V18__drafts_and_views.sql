-- What somebody keeps for themselves. A draft without an owner was posted after the session had ended
create table draft (
    id uuid primary key,
    owner varchar(120),
    address varchar(200) not null,
    fields varchar(200000) not null,
    saved_at timestamp(6) with time zone not null
);
create index draft_owner on draft (owner, address, saved_at);
create index draft_held on draft (saved_at);

create table named_view (
    id uuid primary key,
    owner varchar(120) not null,
    name varchar(60) not null,
    query varchar(1000) not null,
    constraint named_view_unique unique (owner, name)
);
