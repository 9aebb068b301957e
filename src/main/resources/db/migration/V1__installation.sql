-- One row, locked by the node that founds a new database, so that several may start at once.
create table installation (
    id integer primary key,
    founded_at timestamp(6) with time zone not null
);
insert into installation (id, founded_at) values (1, current_timestamp);
