-- Number of crew, from 0 to 100; unknown for what was filed before
alter table flight_request add column crew integer;
