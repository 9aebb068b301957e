-- V21 no longer creates the extension pg_trgm, which nothing uses since V22: a fresh database needs no right to create
-- extensions. A database that was made with the old V21 is told that it had the new one; both end in the same tables.
do $$
begin
    if to_regclass('flyway_schema_history') is not null then
        update flyway_schema_history set checksum = 1933924874 where version = '21' and checksum = -960689386;
    end if;
end
$$;
