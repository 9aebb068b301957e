-- The first entry of a request supersedes none, so it can never be found by these indexes. Half of all entries are first ones
drop index history_entry_superseded_sent;
drop index history_entry_superseded_departure;
drop index history_entry_superseded_ends;
drop index history_entry_superseded_filed;
drop index history_entry_superseded_open;
create index history_entry_superseded_sent
    on history_entry (mission_id, superseded_sent_at, recorded_at, superseded_recorded_at)
    where superseded_recorded_at is not null;
create index history_entry_superseded_departure
    on history_entry (mission_id, superseded_departure_at, recorded_at, superseded_recorded_at)
    where superseded_recorded_at is not null;
create index history_entry_superseded_ends
    on history_entry (mission_id, superseded_ends_at, recorded_at, superseded_recorded_at)
    where superseded_recorded_at is not null;
create index history_entry_superseded_filed
    on history_entry (mission_id, superseded_filed_at, recorded_at, superseded_recorded_at)
    where superseded_recorded_at is not null;
create index history_entry_superseded_open
    on history_entry (mission_id, superseded_open_for, superseded_sent_at, recorded_at, superseded_recorded_at)
    where superseded_recorded_at is not null;
