-- Null: not since this migration
alter table mission add column rules_changed_at timestamp(6) with time zone;
