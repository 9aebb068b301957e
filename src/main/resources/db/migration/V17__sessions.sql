-- Sessions are known by a cookie alone; those that began in an earlier epoch of the account have ended
alter table account add column epoch integer default 0 not null;
