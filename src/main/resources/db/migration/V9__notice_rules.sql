alter table mission add column weekend varchar(70) default 'SATURDAY,SUNDAY' not null;

create table holiday (
    id uuid primary key,
    mission_id uuid not null references mission (id),
    holiday_date date not null,
    name varchar(100) not null,
    provisional boolean not null,
    version integer not null,
    constraint holiday_unique unique (mission_id, holiday_date)
);

-- Editions: what one says never changes, so that a request keeps the one it was sent under
create table notice_rule (
    id uuid primary key,
    rule_id uuid not null,
    edition integer not null,
    mission_id uuid not null references mission (id),
    name varchar(40) not null,
    purposes varchar(200) not null,
    clearance varchar(20) not null,
    minimum_notice integer,
    minimum_notice_unit varchar(20),
    answer_window_hours integer,
    cut_off_hours integer not null,
    tolerance_hours integer not null,
    valid_from timestamp(6) with time zone,
    valid_to timestamp(6) with time zone,
    source varchar(500) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(64) not null,
    replaced_at timestamp(6) with time zone,
    constraint notice_rule_edition_unique unique (rule_id, edition)
);

create index notice_rule_mission on notice_rule (mission_id, replaced_at);

-- What was in the code until now, for the missions that are there: ids made of the mission's, one for each rule
create table first_rule (
    number_in_list integer primary key,
    synthetic boolean not null,
    name varchar(40) not null,
    purposes varchar(200) not null,
    clearance varchar(20) not null,
    minimum_notice integer,
    valid_from timestamp(6) with time zone,
    valid_to timestamp(6) with time zone,
    source varchar(500) not null
);

insert into first_rule values
    (1, false, 'drones-72h', 'ISR', 'REQUIRED', 72, null, null, 'German government, 2022'),
    (2, false, 'rotations-72h', 'ROTATION,CONVOY_ESCORT,HUMAN_RIGHTS', 'REQUIRED', 72, null, null,
        'a choice of this tracker'),
    (3, false, 'routine-48h', 'PASSENGER,CARGO,HOST_SUPPORT,VIP,OTHER', 'REQUIRED', 48, null, null,
        'a choice of this tracker'),
    (4, false, 'medical-notification', 'MEDEVAC,CASEVAC', 'NOTIFICATION', null, null, null,
        'the UN’s position under its status-of-forces agreements'),
    (5, true, 'mere-notification', 'PASSENGER,CARGO,ROTATION,ISR,CONVOY_ESCORT,HUMAN_RIGHTS,HOST_SUPPORT,VIP,OTHER',
        'NOTIFICATION', null, null, timestamp with time zone '2022-01-21 00:00:00+00:00',
        'monthly pre-authorisation in Mali until 20 January 2022'),
    (6, true, 'drones-72h', 'ISR', 'REQUIRED', 72, timestamp with time zone '2022-01-21 00:00:00+00:00',
        timestamp with time zone '2022-11-15 00:00:00+00:00', 'German government, 2022'),
    (7, true, 'drones-72h-own-procedure', 'ISR', 'REQUIRED', 72,
        timestamp with time zone '2022-11-15 00:00:00+00:00', null,
        'procedure of its own for drones in Mali, 15 November 2022'),
    (8, true, 'rotations-72h', 'ROTATION,CONVOY_ESCORT,HUMAN_RIGHTS', 'REQUIRED', 72,
        timestamp with time zone '2022-01-21 00:00:00+00:00', null, 'a choice of this tracker'),
    (9, true, 'routine-48h', 'PASSENGER,CARGO,HOST_SUPPORT,VIP,OTHER', 'REQUIRED', 48,
        timestamp with time zone '2022-01-21 00:00:00+00:00', null, 'a choice of this tracker'),
    (10, true, 'medical-notification', 'MEDEVAC,CASEVAC', 'NOTIFICATION', null, null, null,
        'the UN’s position under its status-of-forces agreements');

insert into notice_rule
select cast(substring(cast(mission.id as varchar(36)), 1, 34) || substring(cast(100 + number_in_list as varchar(3)), 2, 2) as uuid),
    cast(substring(cast(mission.id as varchar(36)), 1, 34) || substring(cast(100 + number_in_list as varchar(3)), 2, 2) as uuid),
    1, mission.id, first_rule.name, first_rule.purposes, first_rule.clearance, first_rule.minimum_notice,
    case when first_rule.minimum_notice is not null then 'HOURS' end, null, 0, 2, first_rule.valid_from,
    first_rule.valid_to, first_rule.source, current_timestamp, 'system', null
from mission join first_rule on first_rule.synthetic = mission.synthetic;

drop table first_rule;

alter table flight_request add column notice_rule_id uuid references notice_rule (id);
alter table flight_request add column minimum_notice_days integer;
alter table flight_request add column notice_days integer;
alter table flight_request add column skipped_days varchar(20000);
alter table history_entry add column minimum_notice_days integer;

update flight_request set notice_rule_id = (
    select notice_rule.id from notice_rule
    where notice_rule.mission_id = flight_request.mission_id
        and notice_rule.purposes like '%' || flight_request.purpose || '%'
        and (notice_rule.valid_from is null
            or notice_rule.valid_from <= coalesce(flight_request.sent_at, flight_request.filed_at))
        and (notice_rule.valid_to is null
            or notice_rule.valid_to > coalesce(flight_request.sent_at, flight_request.filed_at)));

alter table flight_request alter column notice_rule_id set not null;
