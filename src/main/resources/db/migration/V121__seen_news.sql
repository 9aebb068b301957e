-- Up to which event each person has looked at what is new
create table seen_news (
    account varchar(64) primary key references account (name),
    position bigint not null
);
