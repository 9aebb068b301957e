-- A form that was posted after its session had ended belongs to the account of that session and to the browser that sent it.
-- Those without an owner could be opened by anybody
delete from draft where owner is null;
alter table draft alter column owner set not null;
alter table draft add column browser varchar(64);
alter table draft add column caller varchar(64);
create index draft_caller on draft (caller, saved_at);
