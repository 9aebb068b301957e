-- All that a search looks into, as one text with one index
alter table flight_request add column search_text text generated always as (
    lower(reference || chr(10) || coalesce(client_reference, '') || chr(10) || coalesce(callsign, '') || chr(10)
        || coalesce(registration, '') || chr(10) || coalesce(outgoing_reference, ''))) stored;
drop index flight_request_searched;
create index flight_request_searched on flight_request using gin (search_text gin_trgm_ops);
