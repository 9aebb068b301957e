-- All that a search looks into, as one text, in the index that has requests in the order of lists. The index of trigrams was
-- slow where it was asked for what every text has, the code of the mission, and each filing wrote some forty entries of it
alter table flight_request add column search_text text generated always as (
    lower(reference || chr(10) || coalesce(client_reference, '') || chr(10) || coalesce(callsign, '') || chr(10)
        || coalesce(registration, '') || chr(10) || coalesce(outgoing_reference, ''))) stored;
drop index flight_request_searched;
drop index flight_request_filed;
create index flight_request_filed on flight_request (mission_id, filed_at, id, search_text);
