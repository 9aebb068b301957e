-- No-fly zones and suspensions. The area is GeoJSON as it was given; around it lies a box, by which a search goes first.
-- Lists stand in one column: null where they limit nothing
create table restriction (
    id uuid primary key,
    mission_id uuid not null references mission (id),
    kind varchar(20) not null,
    name varchar(100) not null,
    area varchar(8388608),
    area_digest varchar(64),
    min_latitude double precision,
    max_latitude double precision,
    min_longitude double precision,
    max_longitude double precision,
    sectors varchar(70000),
    purposes varchar(200),
    aircraft_classes varchar(60),
    valid_from timestamp(6) with time zone not null,
    valid_to timestamp(6) with time zone,
    source varchar(500) not null,
    recorded_by varchar(120) not null,
    recorded_at timestamp(6) with time zone not null,
    version integer not null
);

create index restriction_valid on restriction (mission_id, valid_from);
