-- Old alerts are deleted in this order. That an occasion was told is kept for good, so that nothing is told twice
create index alert_age on alert (send_at);
