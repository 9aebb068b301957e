-- What lists find a request by. V41 fills it
alter table leg add column from_place varchar(100);
alter table leg add column to_place varchar(100);
alter table flight_request add column stated_reason varchar(20);
alter table flight_request add column assessed_reason varchar(20);
alter table flight_request add column unit_name varchar(100);
-- The text to search of requests that have too much of it for the index of lists
create table long_text (
    id uuid primary key,
    request_id uuid not null constraint long_text_unique unique references flight_request (id),
    search_text varchar(100000) not null
);
-- The requests that an answer letter names, by the host's number
create index answer_letter on answer (authority_reference);
