-- The first request for a flight, its repeats and what replaced it are read by what they share
drop index flight_request_repeats;
drop index flight_request_amends;
create index flight_request_flight on flight_request (flight_id);
