create index flight_request_awaited on flight_request (awaited_deadline_at) where awaited_deadline_at is not null;
