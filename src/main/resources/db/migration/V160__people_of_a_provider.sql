-- A person who signs in by the provider of identities is known by its issuer and subject, and has no password here
alter table account alter column password_hash drop not null;
alter table account add column issuer varchar(300);
alter table account add column subject varchar(255);
-- Those groups of the last token that give a right, one a line; empty: none does
alter table account add column provider_groups varchar(8000);
-- When the provider said so last
alter table account add column confirmed_at timestamp(6) with time zone;
alter table account add constraint account_identity_unique unique (issuer, subject);

-- What members of a group of the provider may do. Without a mission: administrator of the whole installation
create table group_right (
    id uuid primary key,
    group_name varchar(200) not null,
    mission_code varchar(20) references mission (code),
    role varchar(20) not null
);
create index group_right_name on group_right (group_name);

-- Sessions of such people, with their sealed tokens, so that any node can ask the provider again
create table provider_session (
    id varchar(40) primary key,
    account_id uuid not null references account (id),
    refresh_token varchar(16000),
    id_token varchar(16000),
    began_at timestamp(6) with time zone not null,
    checked_at timestamp(6) with time zone not null
);
create index provider_session_account on provider_session (account_id);
create index provider_session_checked on provider_session (checked_at);
