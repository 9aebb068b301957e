alter table sector add column name_fr varchar(100);

-- The sectors of the sample
update sector set name_fr = 'Est' where name = 'East' and mission_id in (select id from mission where synthetic);
update sector set name_fr = 'Ouest' where name = 'West' and mission_id in (select id from mission where synthetic);
update sector set name_fr = 'Nord' where name = 'North' and mission_id in (select id from mission where synthetic);
