-- A file that was attached as a letter, once for each mission. Never changed, never deleted
create table letter_file (
    id uuid primary key,
    mission_id uuid not null references mission (id),
    sha256 varchar(64) not null,
    kind varchar(10) not null,
    byte_count bigint not null,
    constraint letter_file_unique unique (mission_id, sha256)
);

-- The bytes of a file, in the order of the parts; no part is longer than 1,000,000 bytes, which both databases keep
create table letter_part (
    file_id uuid not null references letter_file (id),
    position integer not null,
    content bytea not null,
    primary key (file_id, position)
);

-- To which requests it was attached, under which name, by whom and when; to each request once
create table letter (
    id uuid primary key,
    request_id uuid not null references flight_request (id),
    file_id uuid not null references letter_file (id),
    name varchar(200) not null,
    attached_by varchar(120) not null,
    attached_at timestamp(6) with time zone not null,
    constraint letter_unique unique (request_id, file_id)
);
