-- Requests keep the name that a sector had when they were recorded. JSON: each former name with the present one
alter table mission add column former_sectors varchar(1000000) default '{}' not null;
