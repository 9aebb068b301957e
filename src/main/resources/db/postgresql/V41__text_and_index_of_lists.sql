-- Folded as FoldedText does it: in lower case, without accents, with single spaces
update leg set
    from_place = translate(lower(coalesce(from_code, from_name)),
        'àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżž',
        'aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz'),
    to_place = translate(lower(coalesce(to_code, to_name)),
        'àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżž',
        'aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz');
alter table leg alter column from_place set not null;
alter table leg alter column to_place set not null;
create index leg_from on leg (from_place, request_id);
create index leg_to on leg (to_place, request_id);

-- The first denial is the one that decided, that revoked the approval, or that came late
update flight_request set
    stated_reason = (select reason from answer
        where request_id = flight_request.id and not struck and outcome = 'DENIED'
        order by received_at, recorded_at, id fetch first 1 rows only),
    assessed_reason = (select reason_assessed from answer
        where request_id = flight_request.id and not struck and outcome = 'DENIED'
        order by received_at, recorded_at, id fetch first 1 rows only)
    where ends_as = 'DENIED' or late_outcome = 'DENIED';
update flight_request set unit_name = translate(lower(regexp_replace(unit, '\s+', ' ', 'g')),
    'àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżž',
    'aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz')
    where unit is not null;

-- The text that a search looks into, a line for each field; the line of a place begins with a tab
create table found_by (id uuid primary key, search_text text not null);
insert into found_by select id, translate(lower(reference || chr(10)
        || coalesce(client_reference || chr(10), '') || coalesce(callsign || chr(10), '')
        || coalesce(registration || chr(10), '') || coalesce(aircraft_type || chr(10), '')
        || coalesce(purpose || chr(10), '') || coalesce(sector || chr(10), '')
        || coalesce(regexp_replace(unit, '\s+', ' ', 'g') || chr(10), '') || coalesce(outgoing_reference || chr(10), '')
        || coalesce(authority || chr(10), '')
        || coalesce((select string_agg(coalesce(authority_reference || chr(10), '') || coalesce(reason || chr(10), '')
            || coalesce(reason_assessed || chr(10), '')
            || coalesce(regexp_replace(reason_stated, '\s+', ' ', 'g') || chr(10), ''), '' order by recorded_at)
            from answer where request_id = flight_request.id and not struck), '')
        || coalesce(regexp_replace(remarks, '\s+', ' ', 'g') || chr(10), '')),
        'àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżž',
        'aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz')
    || (select string_agg(chr(9) || from_place || chr(10), '' order by position)
        from leg where request_id = flight_request.id)
    || (select string_agg(chr(9) || to_place || chr(10), '' order by position)
        from leg where request_id = flight_request.id)
    from flight_request;
insert into long_text select id, id, left(search_text, 100000) from found_by where octet_length(search_text) > 1200;
drop index flight_request_filed;
alter table flight_request alter column search_text drop expression;
update flight_request set search_text = (
    select case when octet_length(found_by.search_text) > 1200 then '' else found_by.search_text end
    from found_by where found_by.id = flight_request.id);
alter table flight_request alter column search_text set not null;
drop table found_by;

-- In the order of lists, with everything that their filters look at, so that a list reads only those rows that it shows
create index flight_request_filed on flight_request (mission_id, filed_at, id) include (search_text, unit_name, purpose,
    aircraft_class, sector, authority, stated_reason, assessed_reason, conflict, short_notice, clearance, sent_at,
    departure_at, ends_at, ends_as);
create index flight_request_unit on flight_request (mission_id, unit_name) where unit_name is not null;
