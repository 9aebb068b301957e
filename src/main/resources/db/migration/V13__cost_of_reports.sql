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

-- What has been changed since an instant: found by the entry that came after, which says when the one before it was
-- recorded and by which dates it counted
alter table history_entry add column superseded_recorded_at timestamp(6) with time zone;
alter table history_entry add column superseded_filed_at timestamp(6) with time zone;
alter table history_entry add column superseded_sent_at timestamp(6) with time zone;
alter table history_entry add column superseded_departure_at timestamp(6) with time zone;
alter table history_entry add column superseded_ends_at timestamp(6) with time zone;
alter table history_entry add column superseded_open_for varchar(20);
update history_entry set (superseded_recorded_at, superseded_filed_at, superseded_sent_at, superseded_departure_at,
    superseded_ends_at, superseded_open_for) = (
    select recorded_at, filed_at, sent_at, departure_at, ends_at, open_for from history_entry earlier
    where earlier.request_id = history_entry.request_id and earlier.position = history_entry.position - 1);
drop index history_entry_sent;
drop index history_entry_departure;
drop index history_entry_ends;
drop index history_entry_filed;
create index history_entry_superseded_sent
    on history_entry (mission_id, superseded_sent_at, recorded_at, superseded_recorded_at);
create index history_entry_superseded_departure
    on history_entry (mission_id, superseded_departure_at, recorded_at, superseded_recorded_at);
create index history_entry_superseded_ends
    on history_entry (mission_id, superseded_ends_at, recorded_at, superseded_recorded_at);
create index history_entry_superseded_filed
    on history_entry (mission_id, superseded_filed_at, recorded_at, superseded_recorded_at);
create index history_entry_superseded_open
    on history_entry (mission_id, superseded_open_for, superseded_sent_at, recorded_at, superseded_recorded_at);

-- Since when anything of a mission can have been recorded here
alter table mission add column founded_at timestamp(6) with time zone;
update mission set founded_at = coalesce(
    (select min(recorded_at) from history_entry where mission_id = mission.id), current_timestamp);
alter table mission alter column founded_at set not null;
