-- An import looks for many client references at once, and H2 finds a list of values by the first column of an index only
alter table flight_request drop constraint client_reference_unique;
alter table flight_request add constraint client_reference_unique unique (client_reference, mission_id);
