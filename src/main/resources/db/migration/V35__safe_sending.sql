-- The latest sending that is enough wherever the provisional holidays near the departure fall, as it was counted.
-- Null if there are none, and in requests from before this column, until they are counted again
alter table flight_request add column safe_sending_at timestamp(6) with time zone;
