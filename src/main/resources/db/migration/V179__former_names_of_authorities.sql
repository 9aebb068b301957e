-- Requests keep the name that an authority had when they were sent. JSON: each former name with the present one
alter table mission add column former_authorities varchar(1000000) default '{}' not null;
