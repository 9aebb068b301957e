-- Who changed what is kept for everybody. Never changed, never deleted; what was done before this table was is not in it
create table journal_entry (
    id uuid primary key,
    subject varchar(20) not null,
    subject_key varchar(80) not null,
    title varchar(300) not null,
    act varchar(10) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(120) not null,
    changes varchar(200000) not null
);

create index journal_entry_subject on journal_entry (subject, subject_key, recorded_at);
