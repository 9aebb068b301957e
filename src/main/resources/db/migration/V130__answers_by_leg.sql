-- What an answer says of single legs; null: it is for all of them
alter table answer add column answer_legs varchar(30000);

-- What was decided for each leg, for reports; null: every answer is for all legs
alter table flight_request add column leg_answers varchar(2600);
alter table history_entry add column leg_answers varchar(2600);

-- The legs that the mission goes on with, if it dropped those that were not granted
alter table flight_request add column going_legs varchar(40);
