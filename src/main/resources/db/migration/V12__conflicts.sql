-- What stands against a request: found when it was filed, and anew while it is open and a restriction changes
alter table flight_request add column conflicts varchar(100000) default '' not null;
alter table flight_request add column conflict varchar(20) default 'NEITHER' not null;
-- As reports count it: as it stood when the request ended
alter table history_entry add column conflict varchar(20) default 'NEITHER' not null;
