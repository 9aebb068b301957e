-- A password that an administrator has set, until its user changes it. Those in use today count as their users' own
alter table account add column first_password boolean default false not null;
