-- The requests that one letter or programme carried
create index flight_request_outgoing on flight_request (mission_id, outgoing_reference);
