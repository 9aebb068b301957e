-- Since when the tracker can record what became of approved flights, and answers by leg. Null: since the mission is here
alter table mission add column execution_since timestamp(6) with time zone;
alter table mission add column legs_since timestamp(6) with time zone;

-- Missions that were here before: until now there was nothing of this to count. Flyway keeps when the gate came
update mission set legs_since = current_timestamp;
update mission set execution_since = coalesce(
    (select max(cast("installed_on" as timestamp(6) with time zone)) from "flyway_schema_history" where "version" = '100'),
    current_timestamp);
update mission set execution_since = null where founded_at >= execution_since;
