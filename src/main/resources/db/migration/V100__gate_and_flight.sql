-- What happened after the approval, leg by leg, and what reports count of it. Null: nothing is recorded
alter table flight_request add column executed varchar(30000) default '' not null;
alter table flight_request add column execution varchar(20);
alter table history_entry add column execution varchar(20);

-- An approval that the mission gave back was not flown; if the host had asked for that, the host impeded it
update flight_request set execution = case when withdrawal_reason = 'HOST_ASKED' then 'IMPEDED' else 'NOT_FLOWN_BY_US' end
    where not_flown;
update history_entry set execution = case when request_id in
        (select id from flight_request where withdrawal_reason = 'HOST_ASKED') then 'IMPEDED' else 'NOT_FLOWN_BY_US' end
    where not_flown;

-- How long the host may hold an approved flight before it counts as impeded
alter table mission add column hold_limit_minutes integer default 60 not null;
