-- The addresses of this database at which the tracker may write to people. The first start records its own; a copy that is
-- started at another address writes to nobody until an administrator has confirmed it
create table installation_place (
    place varchar(1000) primary key,
    known_since timestamp(6) with time zone not null,
    confirmed_by varchar(120)
);
