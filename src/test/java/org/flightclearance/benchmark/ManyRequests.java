package org.flightclearance.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes requests of a mission with their histories directly into the tables. Each quarter has as many as a large
 * mission, each request has one leg, and there are no files of letters.
 */
final class ManyRequests implements AutoCloseable {

    static final int IN_A_QUARTER = 5_000;

    private static final int BATCH = 100_000;
    private static final List<String> TABLES = List.of("flight_request", "history_entry", "leg", "answer");

    /** Every value that differs between requests is derived from the number of the request. */
    private static final String REQUESTS =
            """
            insert into flight_request (id, reference, mission_id, flight_id, client_reference, purpose, aircraft_class,
                aircraft_type, registration, callsign, sector, unit, remarks, filed_at, sent_at, channel, authority,
                outgoing_reference, withdrawn_at, withdrawal_reason, route, departure_at, clearance, notice_rule,
                notice_rule_id, minimum_notice_hours, short_notice, deadline_at, ends_at, ends_as, open_for,
                denial_reason, late_answer_at, late_outcome, later_granted, revoked, not_flown, conflicts, conflict,
                history_entries, changed_at, version, execution, leg_answers, stated_reason, assessed_reason, unit_name,
                search_text)
            select asked.*, denial_reason, case when ends_as = 'DENIED' then 'SECURITY' end, lower(unit),
                lower(reference || '\n' || callsign || '\n' || registration || '\nmi8\n' || purpose || '\n'
                    || coalesce(sector || '\n', '') || unit || '\n' || outgoing_reference || '\n' || authority
                    || '\n'
                    || case when ends_as in ('APPROVED', 'DENIED')
                        then 'n°' || substring(reference, 1 + position('-' in reference)) || '\n' else '' end
                    || coalesce(denial_reason || '\nsecurity\n', '') || remarks || '\n\tgago\n\t')
                || case when route = 'GAGO–Ber' then 'ber\n' else 'gatb\n' end
            from (select id, reference, mission_id, id as flight_id, reference as client_reference,
                case when told then 'MEDEVAC' when mod(mix, 4) = 0 then 'ISR' when mod(mix, 4) = 1 then 'CARGO'
                    when mod(mix, 4) = 2 then 'PASSENGER' else 'ROTATION' end as purpose,
                case when mod(mix, 4) = 0 then 'UAV' when mod(mix, 3) = 0 then 'FIXED_WING' else 'ROTARY_WING' end
                    as aircraft_class,
                'MI8' as aircraft_type, 'UN-' || mod(n, 40) as registration, 'UNO ' || (100 + mod(n, 900)) as callsign,
                case when mod(mix, 8) < 5 then 'East' when mod(mix, 8) < 7 then 'North' end as sector,
                case when mod(n, 1000) = 17 then 'Field hospital' else 'Air operations' end as unit,
                'Two crews; the load is said in the annex' as remarks, sent_at as filed_at, sent_at, 'EMAIL' as channel,
                case when mod(mix, 9) = 0 then 'Ministry of Transport' else 'Ministry of Defence' end as authority,
                'NV/' || mod(n, 1000) as outgoing_reference,
                case when ends_as = 'WITHDRAWN' then ends_at end as withdrawn_at,
                case when ends_as = 'WITHDRAWN' then 'WEATHER' end as withdrawal_reason,
                case when mod(n, 1000) = 29 then 'GAGO–Ber' else 'GAGO–GATB' end as route, departure_at,
                case when told then 'NOTIFICATION' else 'REQUIRED' end as clearance, 'routine-48h' as notice_rule,
                notice_rule_id, case when told then null else 48 end as minimum_notice_hours,
                not told and notice < 48 as short_notice, departure_at as deadline_at, ends_at, ends_as,
                case
                    when ends_at is null then null
                    when ends_at < sent_at + interval '1' day then 'UNDER_1_DAY'
                    when ends_at < sent_at + interval '4' day then 'UNDER_4_DAYS'
                    when ends_at < sent_at + interval '16' day then 'UNDER_16_DAYS'
                    when ends_at < sent_at + interval '64' day then 'UNDER_64_DAYS'
                    when ends_at < sent_at + interval '256' day then 'UNDER_256_DAYS'
                    when ends_at < sent_at + interval '1024' day then 'UNDER_1024_DAYS'
                    else 'LONGER' end as open_for,
                case when ends_as = 'DENIED' then
                    case when mod(mix, 3) = 0 then 'MILITARY_OPERATIONS' when mod(mix, 3) = 1 then 'NO_REASON'
                        else 'NO_FLY_ZONE' end end as denial_reason,
                case when ends_as = 'UNANSWERED' and mod(mix, 3) = 0 then departure_at + interval '26' hour end
                    as late_answer_at,
                case when ends_as = 'UNANSWERED' and mod(mix, 3) = 0 then 'DENIED' end as late_outcome,
                coalesce(ends_as = 'DENIED', false) and mod(mix, 31) = 0 as later_granted,
                coalesce(ends_as = 'DENIED', false) and mod(mix, 29) = 0 as revoked,
                coalesce(ends_as = 'APPROVED', false) and mod(mix, 13) = 0 as not_flown, '' as conflicts,
                case when ends_as = 'DENIED' and mod(mix, 2) = 0 then 'NO_FLY_ZONE' else 'NEITHER' end as conflict,
                case when corrected then 3 else 2 end as history_entries,
                case when corrected then sent_at + interval '3' year
                    else coalesce(ends_at, departure_at) + interval '5' hour end as changed_at,
                1 as version,
                case when ends_as <> 'APPROVED' or mod(mix, 11) = 0 then null
                    when mod(mix, 13) = 0 then 'NOT_FLOWN_BY_US' when mod(mix, 17) = 1 then 'IMPEDED'
                    else 'FLOWN' end as execution,
                case when ends_as = 'APPROVED' and mod(mix, 7) = 0 then 'A\tGAGO\tGATB\nD\tGATB\tGAGO' end
                    as leg_answers
            from (select id, reference, mission_id, notice_rule_id, n, mix, sent_at, told, notice, departure_at,
                    case when told and outcome <> 'DENIED' then null else outcome end as ends_as,
                    case when told and outcome <> 'DENIED' then null
                        when outcome = 'UNANSWERED' then departure_at + interval '0.000001' second
                        else sent_at + notice * interval '36' minute end as ends_at,
                    mod(n, 20) = 3 and sent_at < timestamp with time zone '2023-01-01 00:00:00+00:00' as corrected
                from (select id, reference, mission_id, notice_rule_id, n, mix, sent_at, notice,
                        mod(mix, 17) = 0 as told, sent_at + notice * interval '1' hour as departure_at,
                        case when mod(mix, 100) < 48 then 'APPROVED' when mod(mix, 100) < 72 then 'DENIED'
                            when mod(mix, 100) < 92 then 'UNANSWERED' else 'WITHDRAWN' end as outcome
                    from (select cast('01800000-0000-7000-%s-' || lpad(cast(n as varchar(12)), 12, '0') as uuid) as id,
                            '%s-' || lpad(cast(n as varchar(12)), 7, '0') as reference,
                            cast('%s' as uuid) as mission_id,
                            (select id from notice_rule where mission_id = '%s' and name = 'routine-48h')
                                as notice_rule_id,
                            n, mod(n * 48271, 65521) as mix,
                            timestamp with time zone '%s 00:00:00+00:00' + n / 5000 * interval '3' month
                                + mod(n, 5000) * 1550 * interval '1' second as sent_at,
                            case when mod(n, 400) = 11 then 7000 when mod(n, 200) = 7 then 1000
                                when mod(n, 20) = 13 then 20 else 50 + mod(n * 48271, 65521) / 1400 end as notice
                        from (%s) numbers) numbered) asked) answered) asked""";

    private static final String LEGS =
            """
            insert into leg (request_id, position, from_code, to_code, to_name, from_place, to_place, etd, eta, sent_etd,
                sent_eta)
            select id, 0, 'GAGO', case when route = 'GAGO–GATB' then 'GATB' end,
                case when route = 'GAGO–Ber' then 'Ber' end, 'gago',
                case when route = 'GAGO–Ber' then 'ber' else 'gatb' end, departure_at,
                departure_at + interval '1' hour, departure_at, departure_at + interval '1' hour
            from flight_request
            where id >= cast('01800000-0000-7000-%1$s-%2$012d' as uuid)
                and id < cast('01800000-0000-7000-%1$s-%3$012d' as uuid)""";

    private static final String ANSWERS =
            """
            insert into answer (id, request_id, outcome, received_at, authority, authority_reference, reason,
                reason_assessed, struck, recorded_at)
            select cast('0190000' || substring(cast(id as varchar(36)), 8) as uuid), id, ends_as, ends_at, authority,
                'N°' || substring(reference, 1 + position('-' in reference)), denial_reason, assessed_reason, false,
                ends_at + interval '5' hour
            from flight_request
            where ends_as in ('APPROVED', 'DENIED') and id >= cast('01800000-0000-7000-%1$s-%2$012d' as uuid)
                and id < cast('01800000-0000-7000-%1$s-%3$012d' as uuid)""";

    /**
     * The sending, the answer, and for some requests a correction three years later. Each has the facts as they were
     * after it.
     */
    private static final String ENTRIES =
            """
            insert into history_entry (id, request_id, position, happened_at, recorded_at, recorded_by, move, changes,
                mission_id, flight_id, reference, filed_at, purpose, aircraft_class, aircraft_type, registration,
                callsign, sector, sent_at, channel, authority, outgoing_reference, route, departure_at, clearance,
                notice_rule, minimum_notice_hours, short_notice, deadline_at, ends_at, ends_as, open_for, denial_reason,
                late_answer_at, late_outcome, later_granted, revoked, not_flown, conflict, superseded_recorded_at,
                superseded_filed_at, superseded_sent_at, superseded_departure_at, superseded_ends_at,
                superseded_open_for, execution, leg_answers)
            select
                cast('0180000' || place || substring(cast(id as varchar(36)), 9) as uuid), id, place, sent_at,
                case place when 1 then sent_at when history_entries then changed_at
                    else answered_at end,
                'clerk', case place when 1 then 'FILE' when 2 then 'ANSWER' else 'CORRECT' end, '[]',
                mission_id, flight_id, reference, filed_at, purpose, aircraft_class, aircraft_type, registration,
                callsign, sector, sent_at, channel, authority, outgoing_reference, route, departure_at, clearance,
                notice_rule, minimum_notice_hours, short_notice, deadline_at,
                case when place > 1 then ends_at else first_ends_at end,
                case when place > 1 then ends_as when clearance = 'REQUIRED' then 'UNANSWERED' end,
                case when place > 1 then open_for else first_open_for end,
                case when place > 1 then denial_reason end, case when place > 1 then late_answer_at end,
                case when place > 1 then late_outcome end, place > 1 and later_granted, place > 1 and revoked,
                place > 1 and not_flown, conflict,
                case place when 2 then sent_at when 3 then answered_at end,
                case when place > 1 then filed_at end, case when place > 1 then sent_at end,
                case when place > 1 then departure_at end,
                case place when 2 then first_ends_at when 3 then ends_at end,
                case place when 2 then first_open_for when 3 then open_for end,
                case when place > 1 then execution end, case when place > 1 then leg_answers end
            from (select flight_request.*, coalesce(ends_at, departure_at) + interval '5' hour as answered_at,
                    case when clearance = 'REQUIRED' then deadline_at + interval '0.000001' second end as first_ends_at,
                    case when clearance <> 'REQUIRED' then null
                        when deadline_at < sent_at + interval '1' day then 'UNDER_1_DAY'
                        when deadline_at < sent_at + interval '4' day then 'UNDER_4_DAYS'
                        when deadline_at < sent_at + interval '64' day then 'UNDER_64_DAYS'
                        else 'UNDER_1024_DAYS' end as first_open_for
                from flight_request) asked
            cross join (values (1), (2), (3)) entries (place)
            where place <= history_entries and id >= cast('01800000-0000-7000-%1$s-%2$012d' as uuid)
                and id < cast('01800000-0000-7000-%1$s-%3$012d' as uuid)""";

    private final Connection database;
    private final boolean postgres;
    private final List<String> indexes = new ArrayList<>();

    /** Drops the indexes that are created again at the end. */
    ManyRequests(Connection database) throws SQLException {
        this.database = database;
        postgres = database.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        if (postgres) {
            // The data is only read afterwards, so it need not survive a crash
            for (var table :
                    List.of("letter_mark", "letter", "leg", "answer", "history_entry", "long_text", "flight_request")) {
                run("alter table %s set unlogged".formatted(table));
            }
        }
        for (var table : TABLES) {
            var found = postgres ? definitions(table) : columns(table);
            for (var index : found.entrySet()) {
                run("drop index " + index.getKey());
                indexes.add(index.getValue());
            }
        }
    }

    /** The statements that create the non-unique indexes of a table. */
    private Map<String, String> definitions(String table) throws SQLException {
        var definitions = new TreeMap<String, String>();
        try (var asked = database.prepareStatement(
                "select indexname, indexdef from pg_indexes where tablename = ? and indexdef not like 'CREATE UNIQUE%'")) {
            asked.setString(1, table);
            try (var found = asked.executeQuery()) {
                while (found.next()) {
                    definitions.put(found.getString(1), found.getString(2));
                }
            }
        }
        return definitions;
    }

    private Map<String, String> columns(String table) throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (var found = database.getMetaData().getIndexInfo(null, null, table.toUpperCase(Locale.ROOT), false, true)) {
            while (found.next()) {
                var name = found.getString("INDEX_NAME");
                if (name != null
                        && found.getBoolean("NON_UNIQUE")
                        && name.toLowerCase(Locale.ROOT).startsWith(table)
                        && !isOfConstraint(name)) {
                    columns.computeIfAbsent(name, key -> new ArrayList<>()).add(found.getString("COLUMN_NAME"));
                }
            }
        }
        var definitions = new TreeMap<String, String>();
        columns.forEach((name, those) ->
                definitions.put(name, "create index %s on %s (%s)".formatted(name, table, String.join(", ", those))));
        return definitions;
    }

    /** H2 gives the index of a foreign key away only with the key. */
    private boolean isOfConstraint(String index) throws SQLException {
        try (var statement =
                database.prepareStatement("select 1 from information_schema.table_constraints where index_name = ?")) {
            statement.setString(1, index);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    static String reference(String mission, int number) {
        return "%s-%07d".formatted(mission, number);
    }

    /**
     * Writes consecutive quarters.
     *
     * @param number number of the mission, used in the ids
     */
    void write(String mission, int number, LocalDate first, int quarters) throws SQLException {
        var id = missionId(mission);
        var group = "%04d".formatted(8000 + number);
        int all = quarters * IN_A_QUARTER;
        for (int from = 0; from < all; from += BATCH) {
            int to = Math.min(from + BATCH, all);
            var numbers = postgres
                    ? "select n from generate_series(cast(%d as bigint), %d) as n".formatted(from, to - 1)
                    : "select x as n from system_range(%d, %d)".formatted(from, to - 1);
            run(REQUESTS.formatted(group, mission, id, id, first, numbers));
            run(LEGS.formatted(group, from, to));
            run(ANSWERS.formatted(group, from, to));
            run(ENTRIES.formatted(group, from, to));
            System.err.printf("%s: %,d of %,d requests%n", mission, to, all);
        }
    }

    private UUID missionId(String code) throws SQLException {
        try (var statement = database.prepareStatement("select id from mission where code = ?")) {
            statement.setString(1, code);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getObject(1, UUID.class);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (postgres) {
            run("set maintenance_work_mem = '1GB'");
        }
        for (var index : indexes) {
            System.err.println(index);
            run(index);
        }
        if (postgres) {
            for (var table : TABLES) {
                run("vacuum analyze " + table);
            }
        } else {
            run("analyze");
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
