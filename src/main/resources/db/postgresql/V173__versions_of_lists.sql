-- A list compares the versions of its requests with those that are in memory, without reading the rows
drop index flight_request_filed;
create index flight_request_filed on flight_request (mission_id, filed_at, id) include (search_text, unit_name, purpose,
    aircraft_class, sector, authority, stated_reason, assessed_reason, conflict, short_notice, clearance, sent_at,
    departure_at, ends_at, ends_as, version);
