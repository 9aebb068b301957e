-- The flights of a permit. Few requests name one
create index flight_request_permit on flight_request (mission_id, permit, departure_at) where permit is not null;
