-- The flights of a permit
create index flight_request_permit on flight_request (mission_id, permit, departure_at);
