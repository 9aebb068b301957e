-- What is null is the mission's. Weekends: days, with the dates between which they hold, one a line
alter table authority add column name_fr varchar(100);
alter table authority add column weekend varchar(2000);
alter table authority add column usual_channel varchar(20);
alter table authority add column default_for varchar(200) default '' not null;

alter table mission alter column weekend set data type varchar(2000);
alter table mission add column name_fr varchar(200);
alter table mission add column host_state_fr varchar(100);

-- An empty authority: the day is off for all authorities of the mission
alter table holiday add column authority varchar(100) default '' not null;
alter table holiday drop constraint holiday_unique;
alter table holiday add constraint holiday_unique unique (mission_id, authority, holiday_date);

-- Until now the texts of the program had these names
update authority set name_fr = 'Ministère de la Défense et des Anciens Combattants'
    where name = 'Ministry of Defence and Veterans Affairs';
update authority set name_fr = 'Ministère des Affaires étrangères et de la Coopération internationale'
    where name = 'Ministry of Foreign Affairs and International Cooperation';
update authority set name_fr = 'État-major général des armées'
    where name = 'General Staff of the Armed Forces';
update authority set name_fr = 'Agence nationale de l’aviation civile (ANAC)'
    where name = 'National Civil Aviation Agency (ANAC)';
