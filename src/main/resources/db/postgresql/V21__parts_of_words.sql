-- A search for part of a reference, callsign, registration or letter reads an index, however many requests there are
create extension if not exists pg_trgm;
create index flight_request_searched on flight_request using gin (
    lower(reference) gin_trgm_ops,
    lower(client_reference) gin_trgm_ops,
    lower(callsign) gin_trgm_ops,
    lower(registration) gin_trgm_ops,
    lower(outgoing_reference) gin_trgm_ops);
