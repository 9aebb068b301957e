package org.flightclearance.request.check;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.PermissionDays;
import org.flightclearance.request.SendingBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What looks like a slip of the pen, on both sides of each limit. */
class SlipsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final Duration STEP = Duration.ofNanos(1000);
    private static final ZoneId BAMAKO = ZoneId.of("Africa/Bamako");

    private static Filing flight(Instant etd, Instant eta) {
        return FilingBuilder.builder()
                .purpose(Purpose.ISR)
                .aircraft(new Aircraft(AircraftClass.UAV, "HRON", "99-01", "UNO701"))
                .legs(List.of(new Leg(Place.aerodrome("GAGO"), Place.aerodrome("GATB"), etd, eta)))
                .filedAt(NOW)
                .build();
    }

    private static Filing departing(Instant etd) {
        return flight(etd, etd.plus(Duration.ofHours(2)));
    }

    private static Filing sent(Filing filing, Instant at) {
        return filing.withSent(SendingBuilder.builder().at(at).build());
    }

    private static List<String> slips(Filing filing) {
        return Slips.ofFiling(filing, Clearance.REQUIRED, NOW).stream()
                .map(warning -> warning.kind() + " " + warning.pointer())
                .toList();
    }

    @Test
    void a_flight_that_departed_without_being_sent_is_a_slip() {
        assertThat(slips(departing(NOW))).containsExactly("DEPARTED_UNSENT /legs/0/etd");
        assertThat(slips(departing(NOW.plus(STEP)))).isEmpty();
    }

    @Test
    void a_backlog_that_was_sent_and_has_departed_is_none() {
        var departure = NOW.minus(Duration.ofDays(900));
        assertThat(slips(sent(departing(departure), departure.minus(Duration.ofDays(3)))))
                .isEmpty();
    }

    @Test
    void a_flight_of_which_the_host_is_only_told_can_still_be_sent_after_it_departed() {
        assertThat(Slips.ofFiling(departing(NOW), Clearance.NOTIFICATION, NOW)).isEmpty();
    }

    @Test
    void a_departure_more_than_180_days_ahead_is_a_slip() {
        var limit = NOW.plus(Duration.ofDays(180));
        assertThat(slips(departing(limit))).isEmpty();
        assertThat(slips(departing(limit.plus(STEP)))).containsExactly("FAR_AHEAD /legs/0/etd");
        assertThat(slips(sent(departing(limit.plus(STEP)), NOW))).containsExactly("FAR_AHEAD /legs/0/etd");
    }

    @Test
    void a_sending_more_than_180_days_before_the_departure_is_a_slip() {
        var departure = NOW.minus(Duration.ofDays(30));
        var limit = departure.minus(Duration.ofDays(180));
        assertThat(slips(sent(departing(departure), limit))).isEmpty();
        assertThat(slips(sent(departing(departure), limit.minus(STEP)))).containsExactly("SENT_EARLY /sent/at");
        assertThat(Slips.ofSending("/sent_at", limit.minus(STEP), departure)).hasSize(1);
    }

    @Test
    void a_leg_that_takes_a_day_or_more_is_a_slip() {
        var etd = NOW.plus(Duration.ofDays(3));
        assertThat(slips(flight(etd, etd.plus(Duration.ofDays(1)).minus(STEP)))).isEmpty();
        assertThat(slips(flight(etd, etd.plus(Duration.ofDays(1))))).containsExactly("LONG_LEG /legs/0/eta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C130", "MI8", "hron", "B06", "A320", "ZZZZ"})
    void a_type_as_in_doc_8643_is_none(String type) {
        assertThat(slips(of(type, "UNO701"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HERON", "HERON9999", "MI-8", "C", "Beech 1900", "8MI", "МИ8"})
    void any_other_type_is_a_slip(String type) {
        assertThat(slips(of(type, "UNO701"))).containsExactly("AIRCRAFT_TYPE /aircraft/type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNO701", "uno701", "9", "UNO701A", "1234567"})
    void a_callsign_as_in_doc_4444_is_none(String callsign) {
        assertThat(slips(of("HRON", callsign))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNO-701", "UNO 701", "UNO 7-0-1 !!", "UNO70123"})
    void any_other_callsign_is_a_slip(String callsign) {
        assertThat(slips(of("HRON", callsign))).containsExactly("CALLSIGN /aircraft/callsign");
    }

    private static Filing of(String type, String callsign) {
        return departing(NOW.plus(Duration.ofDays(3)))
                .withAircraft(new Aircraft(AircraftClass.UAV, type, null, callsign));
    }

    @Test
    void what_is_missing_is_no_slip() {
        assertThat(Slips.ofFiling(FilingBuilder.builder().build(), null, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-01T06:00:00Z, -, -, -",
                "2026-12-01T06:00:00Z, 2026-12-01, 2026-12-01, -",
                "2026-12-01T06:00:00Z, 2026-12-02, -, /valid_from",
                "2026-12-01T06:00:00Z, -, 2026-11-30, /valid_to",
                "2026-12-01T06:00:00Z, 2026-12-01T06:00:00Z, 2026-12-01T06:00:00Z, -",
                "2026-12-01T06:00:00Z, 2026-12-01T06:00:01Z, -, /valid_from",
                "2026-12-01T06:00:00Z, -, 2026-12-01T05:59:59Z, /valid_to",
                "2026-12-01T06:00:00Z, 2026-11-22, 2026-11-25, /valid_to"
            })
    void a_permission_is_valid_on_its_days_and_between_its_instants(
            Instant departure, String from, String to, String missed) {
        assertThat(new PermissionDays(from, to).missed(departure, BAMAKO).orElse(null))
                .isEqualTo(missed);
    }

    @Test
    void a_day_of_a_permission_is_one_in_the_zone_of_the_mission() {
        var departure = Instant.parse("2026-12-01T22:30:00Z");
        var days = new PermissionDays("2026-12-02", "2026-12-02");
        assertThat(days.missed(departure, ZoneId.of("Africa/Khartoum"))).isEmpty();
        assertThat(days.missed(departure, BAMAKO)).contains("/valid_from");
    }

    @Test
    void a_confirmed_warning_is_the_same_on_every_node_and_another_one_is_not() {
        var etd = NOW.plus(Duration.ofDays(3));
        var warning = Slips.ofFiling(flight(etd, etd.plus(Duration.ofDays(1))), null, NOW)
                .get(0);
        assertThat(warning.token())
                .isEqualTo("LONG_LEG:/legs/0/eta:"
                        + Integer.toHexString("Sentence[key=warning.long_leg, arguments=[24]]".hashCode()));
        assertThat(Slips.ofFiling(flight(etd, etd.plus(Duration.ofDays(2))), null, NOW)
                        .get(0)
                        .token())
                .isNotEqualTo(warning.token());
    }
}
