-- A letter belongs to a request or to a permit
alter table letter alter column request_id drop not null;
alter table letter add column permit_id uuid references permit (id);
alter table letter add constraint letter_of_permit_unique unique (permit_id, file_id);
