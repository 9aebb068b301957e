-- What was said of a letter after it was attached: that it is the wrong one, or that it is right after all. The latest counts
create table letter_mark (
    id uuid primary key,
    letter_id uuid not null references letter (id),
    wrong boolean not null,
    why varchar(4000) not null,
    marked_by varchar(120) not null,
    marked_at timestamp(6) with time zone not null
);

create index letter_mark_letter on letter_mark (letter_id, marked_at);
