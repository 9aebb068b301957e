-- Airstrips without an ICAO code, one a line: latitude, longitude, name
alter table mission add column strips varchar(100000) default '' not null;
