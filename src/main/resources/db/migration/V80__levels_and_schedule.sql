-- As announced, to be read by people: from which level to which, and on which days and hours
alter table restriction add column levels varchar(100);
alter table restriction add column schedule varchar(500);
