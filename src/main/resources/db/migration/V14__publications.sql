-- Reports as they were published: never changed. A publication is revised once at the most: by the next of its chain
create table publication (
    id uuid primary key,
    mission_id uuid not null references mission (id),
    title varchar(200) not null,
    first_day date not null,
    last_day date not null,
    time_zone varchar(64) not null,
    basis varchar(20) not null,
    definition integer not null,
    answers_entered_until date not null,
    revision integer not null,
    revises_id uuid references publication (id),
    published_at timestamp(6) with time zone not null,
    published_by varchar(120) not null,
    constraint publication_revised_once unique (revises_id),
    constraint publication_revision_unique unique (mission_id, first_day, last_day, basis, revision)
);

create table published_file (
    id uuid primary key,
    publication_id uuid not null references publication (id),
    name varchar(100) not null,
    media_type varchar(100) not null,
    language varchar(2),
    sha256 varchar(64) not null,
    byte_count bigint not null,
    constraint published_file_unique unique (publication_id, name)
);

-- The bytes of a file, in the order of the parts; no part is longer than 1,000,000 bytes, which both databases keep
create table published_part (
    publication_id uuid not null references publication (id),
    file_name varchar(100) not null,
    position integer not null,
    content bytea not null,
    primary key (publication_id, file_name, position)
);
