-- A report costs what its period holds, whatever the tables hold: each question is a short range of an index

-- What stands of the requests of a period is counted from the index alone
drop index flight_request_sent;
create index flight_request_sent on flight_request (mission_id, sent_at, id, changed_at, clearance, ends_at, ends_as);

-- What was open at an instant: of each length of time a range of its own
alter table flight_request add column open_for varchar(20);
alter table history_entry add column open_for varchar(20);
update flight_request set open_for = case
    when ends_at < sent_at + interval '1' day then 'UNDER_1_DAY'
    when ends_at < sent_at + interval '4' day then 'UNDER_4_DAYS'
    when ends_at < sent_at + interval '16' day then 'UNDER_16_DAYS'
    when ends_at < sent_at + interval '64' day then 'UNDER_64_DAYS'
    when ends_at < sent_at + interval '256' day then 'UNDER_256_DAYS'
    when ends_at < sent_at + interval '1024' day then 'UNDER_1024_DAYS'
    else 'LONGER' end
    where sent_at is not null and ends_at is not null;
update history_entry set open_for = case
    when ends_at < sent_at + interval '1' day then 'UNDER_1_DAY'
    when ends_at < sent_at + interval '4' day then 'UNDER_4_DAYS'
    when ends_at < sent_at + interval '16' day then 'UNDER_16_DAYS'
    when ends_at < sent_at + interval '64' day then 'UNDER_64_DAYS'
    when ends_at < sent_at + interval '256' day then 'UNDER_256_DAYS'
    when ends_at < sent_at + interval '1024' day then 'UNDER_1024_DAYS'
    else 'LONGER' end
    where sent_at is not null and ends_at is not null;
create index flight_request_open on flight_request (mission_id, open_for, sent_at);
create index history_entry_open on history_entry (mission_id, open_for, sent_at);

-- Since when anything of a mission can have been recorded here
alter table mission add column founded_at timestamp(6) with time zone;
update mission set founded_at = coalesce(
    (select min(recorded_at) from history_entry where mission_id = mission.id), current_timestamp);
alter table mission alter column founded_at set not null;
