-- What has no deadline to come is in this index, too, at its beginning: a query names a range that leaves it out
create index flight_request_awaited on flight_request (awaited_deadline_at);
