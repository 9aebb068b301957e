package org.flightclearance.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests in a database that was made before lists found them by anything, and what the upgrade makes of them. */
public final class RecordedEarlier {

    /** Of the migrations until then. */
    public static final String VERSION = "8";

    /** Of the last migration before there were events. */
    static final String BEFORE_EVENTS = "80";

    /** Of the last migration before answers by leg; the gate and the flight came before. */
    static final String BEFORE_LEGS = "110";

    private static final String MISSION =
            "insert into mission values ('00000000-0000-0000-0000-000000000001', 'M', 'A mission', 'Mali', 'UTC', 'fr', false, 1)";

    private static final String REQUEST =
            """
            insert into flight_request (id, reference, mission_id, flight_id, client_reference, purpose, aircraft_class,
                aircraft_type, registration, callsign, sector, unit, remarks, filed_at, sent_at, channel, authority,
                outgoing_reference, route, departure_at, clearance, short_notice, ends_at, ends_as, later_granted, revoked,
                not_flown, history_entries, changed_at, version)
            select id, reference, '00000000-0000-0000-0000-000000000001', id, null, 'ISR', 'UAV', 'HRON', '99-01',
                'UNO701', 'East', 'Base  Logistique à Gao', remarks, at, at, 'EMAIL', 'Ministère', 'NV/1', 'route', at,
                'REQUIRED', false, at, 'DENIED', false, false, false, 1, at, 1
            from (select cast('00000000-0000-0000-0000-00000000000%1$d' as uuid) as id, 'M-%1$d' as reference,
                timestamp with time zone '2022-10-04 05:00:00+00:00' as at, '%2$s' as remarks) one""";

    private static final String LEG =
            """
            insert into leg (request_id, position, from_code, to_name, etd, eta)
            select id, %d, 'GAGO', 'Bér Nord', filed_at, filed_at from flight_request""";

    private static final String ANSWER =
            """
            insert into answer (id, request_id, outcome, received_at, authority_reference, reason, reason_stated,
                reason_assessed, struck, recorded_at)
            select cast('1%2$d' || substring(cast(id as varchar(36)), 3) as uuid), id, 'DENIED', filed_at, '%1$s',
                'SECURITY', 'Pas de drones', 'SANCTIONS', %3$s, filed_at
            from flight_request""";

    private RecordedEarlier() {}

    /** Two requests: the second has remarks that are too long for an index. */
    public static void in(Connection database) throws SQLException {
        run(database, MISSION);
        run(database, REQUEST.formatted(2, "Chargement à l''annexe;" + "\n" + "deux  équipages"));
        run(database, REQUEST.formatted(3, "é".repeat(1_300) + " dernier mot"));
        run(database, LEG.formatted(0));
        run(database, LEG.formatted(1));
        run(database, ANSWER.formatted("N°0457", 1, "false"));
        run(database, ANSWER.formatted("Struck", 2, "true"));
    }

    /** The first request has passed its deadline without an answer, the second has not reached it. */
    static void awaitAnswers(Connection database) throws SQLException {
        var update = "update flight_request set ends_as = 'UNANSWERED', deadline_at = timestamp with time zone '%1$s',"
                + " ends_at = timestamp with time zone '%1$s' where reference = '%2$s'";
        run(database, update.formatted("2022-10-07 06:00:00+00:00", "M-2"));
        run(database, update.formatted("2150-10-07 06:00:00+00:00", "M-3"));
    }

    static void assertEventsBegin(Connection database) throws SQLException {
        assertThat(texts(database, "select reference from unnumbered_event union all select reference from event"))
                .isEmpty();
        assertThat(
                        texts(
                                database,
                                "select reference from flight_request r join awaited_deadline a on a.request_id = r.id and a.deadline_at = r.deadline_at"))
                .containsExactly("M-3");
    }

    /** The mission was here before the tracker was upgraded to record gates and flights, on 2 January 2023. */
    static void upgradedToFlights(Connection database) throws SQLException {
        run(database, "update mission set founded_at = timestamp with time zone '2022-10-01 00:00:00+00:00'");
        run(
                database,
                "update \"flyway_schema_history\" set \"installed_on\" = timestamp '2023-01-02 03:04:05' where \"version\" = '100'");
    }

    static void assertFiguresBegin(Connection database) throws SQLException {
        assertThat(
                        texts(
                                database,
                                "select to_char(execution_since, 'YYYY-MM-DD HH24:MI:SS') from mission where code = 'M' and execution_since < legs_since"))
                .containsExactly("2023-01-02 03:04:05");
    }

    static void assertFound(Connection database) throws SQLException {
        var short2 = texts(database, "select search_text from flight_request where reference = 'M-2'");
        assertThat(short2.get(0).lines().distinct())
                .containsExactlyInAnyOrder(
                        "m-2",
                        "uno701",
                        "99-01",
                        "hron",
                        "isr",
                        "east",
                        "base logistique a gao",
                        "nv/1",
                        "ministere",
                        "n°0457",
                        "security",
                        "sanctions",
                        "pas de drones",
                        "chargement a l'annexe; deux equipages",
                        "\tgago",
                        "\tber nord");
        assertThat(texts(database, "select search_text from flight_request where reference = 'M-3'"))
                .containsExactly("");
        assertThat(
                        texts(
                                database,
                                "select search_text from long_text where request_id = (select id from flight_request where reference = 'M-3')"))
                .singleElement()
                .asString()
                .contains("m-3\n", "eee dernier mot\n", "\tber nord\n");
        assertThat(texts(database, "select distinct from_place || ' ' || to_place from leg"))
                .containsExactly("gago ber nord");
        assertThat(
                        texts(
                                database,
                                "select distinct unit_name || ' ' || stated_reason || ' ' || assessed_reason from flight_request"))
                .containsExactly("base logistique a gao SECURITY SANCTIONS");
    }

    private static List<String> texts(Connection database, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var results = statement.executeQuery(query)) {
            while (results.next()) {
                found.add(results.getString(1));
            }
        }
        return found;
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
