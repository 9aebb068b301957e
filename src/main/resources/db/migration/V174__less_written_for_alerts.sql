-- What is planned for a mission is read every hour. Each request wrote three entries of this index
drop index alert_occasion_mission;
