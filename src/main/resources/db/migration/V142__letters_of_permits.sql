-- To which permits a file was attached as a letter, under which name, by whom and when; to each permit once
create table permit_letter (
    id uuid primary key,
    permit_id uuid not null references permit (id),
    file_id uuid not null references letter_file (id),
    name varchar(200) not null,
    attached_by varchar(120) not null,
    attached_at timestamp(6) with time zone not null,
    constraint permit_letter_unique unique (permit_id, file_id)
);
