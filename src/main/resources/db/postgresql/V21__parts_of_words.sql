-- An index that V22 drops. It was one of trigrams until the right to create extensions was no longer to be needed:
-- beforeValidate.sql
create index flight_request_searched on flight_request (reference);
