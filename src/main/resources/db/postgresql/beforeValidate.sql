-- V21 no longer creates the extension pg_trgm, which nothing uses since V22: a fresh database needs no right to create
-- extensions. A database that was made with the old V21 is told that it had the new one; both end in the same tables.
do $$
begin
    if to_regclass('flyway_schema_history') is not null then
        update flyway_schema_history set checksum = 1933924874 where version = '21' and checksum = -960689386;
    end if;
end
$$;
-- Half of what was stored is worse than nothing. bin/tracker move drops this table once everything has arrived
do $$
begin
    if to_regclass('move_under_way') is not null and current_setting('fct.moving', true) is distinct from 'true' then
        raise exception 'A move to this database is under way or was interrupted. Start bin/tracker move again.';
    end if;
end
$$;
