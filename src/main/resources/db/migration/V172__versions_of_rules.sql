-- Counts the changes of what nodes keep in memory besides the mission itself: its rules, calendar and restrictions
alter table mission add column rules_version integer default 0 not null;
