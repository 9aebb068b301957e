-- It was used once an hour for each mission, and each request wrote three entries into it
drop index alert_occasion_mission;
