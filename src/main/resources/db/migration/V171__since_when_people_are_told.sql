-- Those who had subscribed are told as before
alter table alert_subscription add column subscribed_at timestamp(6) with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table alert_subscription alter column subscribed_at drop default;
