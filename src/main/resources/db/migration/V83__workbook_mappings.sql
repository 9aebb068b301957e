-- What the headings of a mission's sheets mean, under a name
create table workbook_mapping (
    id uuid primary key,
    mission_id uuid not null references mission (id),
    name varchar(60) not null,
    mapping varchar(100000) not null,
    kept_by varchar(120) not null,
    kept_at timestamp(6) with time zone not null,
    version integer not null,
    constraint workbook_mapping_unique unique (mission_id, name)
);
