-- Standing permits of the authorities, and when they were suspended. Lists stand in one column: null where they limit nothing
create table permit (
    id uuid primary key,
    mission_id uuid not null references mission (id),
    permit_number varchar(100) not null,
    authority varchar(100) not null,
    kind varchar(20) not null,
    valid_from timestamp(6) with time zone not null,
    valid_to timestamp(6) with time zone not null,
    time_zone varchar(64) not null,
    purposes varchar(200),
    aircraft_classes varchar(60),
    registrations varchar(50000),
    places varchar(50000),
    sectors varchar(50000),
    weekdays varchar(70),
    hours varchar(11),
    max_flights integer,
    permit_conditions varchar(4000),
    source varchar(500) not null,
    recorded_by varchar(120) not null,
    recorded_at timestamp(6) with time zone not null,
    version integer not null,
    constraint permit_number_unique unique (mission_id, permit_number)
);
create index permit_of_mission on permit (mission_id, valid_to);
create index permit_lapse on permit (valid_to);

create table permit_suspension (
    permit_id uuid not null references permit (id),
    position integer not null,
    suspension_id uuid not null,
    suspended_from timestamp(6) with time zone not null,
    suspended_to timestamp(6) with time zone,
    why varchar(500) not null,
    struck boolean not null,
    recorded_by varchar(120) not null,
    recorded_at timestamp(6) with time zone not null,
    primary key (permit_id, position)
);

-- The permit that a request names, whether it covers the flight, and what reports count of that
alter table flight_request add column permit varchar(100);
alter table flight_request add column covered boolean default false not null;
alter table flight_request add column under_permit boolean default false not null;
alter table history_entry add column under_permit boolean default false not null;
