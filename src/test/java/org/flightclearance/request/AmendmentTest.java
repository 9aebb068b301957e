package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.inject.Inject;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.check.Correction;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.mission;

/** What may be amended without a new request after the sending. */
@OnBothDatabases
class AmendmentTest {

    private static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
    private static final Instant DEPARTURE = Instant.parse("2022-10-07T06:00:00Z");
    private static final Instant NOW = Instant.parse("2022-10-06T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofHours(2);

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    private String mission;
    private Actor officer;

    @BeforeEach
    void createMission() {
        mission = mission();
        officer = new Actor("officer", Set.of(Role.OFFICER), Set.of(mission));
    }

    @Test
    void callsign_registration_and_passengers_may_change_and_the_sending_stays_as_it_is() {
        var request = sent();
        var aircraft = new Aircraft(AircraftClass.UAV, "HRON", "99-02", "UNO999");
        var amended = amend(request, filing(DEPARTURE, aircraft, 3));
        assertThat(amended.asFiled().aircraft()).isEqualTo(aircraft);
        assertThat(amended.asFiled().passengers()).isEqualTo(3);
        assertThat(amended.sending()).isEqualTo(request.sending());
        assertThat(amended.statusAt(NOW)).isEqualTo(Status.PENDING);
    }

    @Test
    void times_may_change_by_the_tolerance_and_the_deadline_moves_with_them() {
        for (var shift : List.of(TOLERANCE, TOLERANCE.negated())) {
            var amended = amend(sent(), filing(DEPARTURE.plus(shift)));
            assertThat(amended.derived().deadlineAt()).isEqualTo(DEPARTURE.plus(shift));
        }
    }

    @Test
    void a_change_of_one_microsecond_more_than_the_tolerance_is_refused() {
        assertTooLarge(sent(), filing(DEPARTURE.plus(TOLERANCE).plusNanos(1000)));
        assertTooLarge(sent(), filing(DEPARTURE.minus(TOLERANCE).minusNanos(1000)));
    }

    @Test
    void the_tolerance_counts_from_the_times_first_sent_even_after_an_amendment_and_a_correction() {
        var request = amend(sent(), filing(DEPARTURE.plus(TOLERANCE)));
        assertTooLarge(request, filing(DEPARTURE.plus(TOLERANCE).plusSeconds(60)));
        var sending = SendingBuilder.builder()
                .at(SENT)
                .channel(Channel.EMAIL)
                .outgoingReference("NV/2022/119")
                .build();
        var corrected = service.correct(
                officer,
                NOW,
                request.reference(),
                new Correction("another letter", request.asFiled().withSent(sending), List.of(), null),
                new SeenState(request.version(), Status.PENDING),
                Findings.noting());
        assertTooLarge(corrected, filing(DEPARTURE.plus(TOLERANCE).plusSeconds(60)));
        assertThat(amend(corrected, filing(DEPARTURE.minus(TOLERANCE)))
                        .derived()
                        .departureAt())
                .isEqualTo(DEPARTURE.minus(TOLERANCE));
    }

    @Test
    void a_change_of_the_aircraft_type_is_refused() {
        assertTooLarge(
                sent(),
                filing(
                        DEPARTURE,
                        AircraftBuilder.builder()
                                .aircraftClass(AircraftClass.UAV)
                                .type("MQ9")
                                .build(),
                        null));
    }

    @Test
    void a_deadline_before_the_amendment_or_before_an_answer_in_time_is_refused() {
        var request = sent();
        var late = DEPARTURE.minus(Duration.ofMinutes(30));
        assertThatThrownBy(() -> service.amend(
                        officer,
                        late,
                        request.reference(),
                        filing(DEPARTURE.minus(Duration.ofHours(1))),
                        new SeenState(1, Status.PENDING),
                        Findings.noting()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(fault ->
                                fault.pointer() + " " + fault.sentence().key())
                        .containsExactly("/legs/0/etd fault.deadline_passed"));
        var answered = service.answer(
                officer,
                late,
                request.reference(),
                ReplyBuilder.builder()
                        .outcome(Outcome.APPROVED)
                        .receivedAt(late)
                        .build(),
                null,
                Findings.noting());
        assertThatThrownBy(() -> service.amend(
                        officer,
                        late,
                        request.reference(),
                        filing(DEPARTURE.minus(Duration.ofHours(1))),
                        new SeenState(answered.version(), Status.APPROVED),
                        Findings.noting()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.sentence().key())
                        .contains("fault.deadline_before_answer"));
    }

    @Test
    void what_leaves_the_departure_as_it_is_may_change_after_the_deadline_has_passed() {
        for (var rule : List.of("{\"cut_off_hours\": 40}", "{\"cut_off_hours\": 0, \"answer_window_hours\": 24}")) {
            String rules =
                    ApiClient.as(ADMIN).get("/notice-rules?mission=" + mission).asString();
            ApiClient.as(ADMIN)
                    .body(rule)
                    .patch("/notice-rules/" + JsonPath.from(rules).getString("items.find { 'isr' in it.purposes }.id"))
                    .then()
                    .statusCode(200);
            var request = sent();
            var received = SENT.plus(Duration.ofHours(20));
            var approved = service.answer(
                    officer,
                    received,
                    request.reference(),
                    ReplyBuilder.builder()
                            .outcome(Outcome.APPROVED)
                            .receivedAt(received)
                            .build(),
                    null,
                    Findings.noting());
            var deadline = approved.derived().deadlineAt();
            assertThat(deadline).isBetween(received, NOW.minusSeconds(1));
            var aircraft = new Aircraft(AircraftClass.UAV, "HRON", "99-02", "UNO999");
            var amended = amend(approved, filing(DEPARTURE, aircraft, 3));
            assertThat(amended.asFiled().aircraft()).isEqualTo(aircraft);
            assertThat(amended.statusAt(NOW)).isEqualTo(Status.APPROVED);
            assertThat(amended.derived().deadlineAt()).isEqualTo(deadline);
            assertThatThrownBy(() -> amend(amended, filing(DEPARTURE.plus(Duration.ofHours(1)), aircraft, 3)))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                            .extracting(fault -> fault.sentence().key())
                            .containsExactly("fault.deadline_passed"));
        }
    }

    private void assertTooLarge(FlightRequest request, Filing amended) {
        assertThatThrownBy(() -> amend(request, amended)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.ILLEGAL_MOVE);
            assertThat(refused.detail().key()).isEqualTo("refused.too_large_in_place");
        });
    }

    private FlightRequest amend(FlightRequest request, Filing amended) {
        var seen = new SeenState(request.version(), request.statusAt(NOW));
        return service.amend(officer, NOW, request.reference(), amended, seen, Findings.noting());
    }

    private FlightRequest sent() {
        return filing.file(
                officer,
                SENT,
                filing(DEPARTURE)
                        .withSent(SendingBuilder.builder()
                                .at(SENT)
                                .channel(Channel.EMAIL)
                                .outgoingReference("NV/2022/118")
                                .build()));
    }

    private Filing filing(Instant departure) {
        return filing(departure, new Aircraft(AircraftClass.UAV, "HRON", "99-01", "UNO701"), 0);
    }

    private Filing filing(Instant departure, Aircraft aircraft, Integer passengers) {
        var leg = new Leg(
                Place.aerodrome("GAGO"), Place.aerodrome("GATB"), departure, departure.plus(Duration.ofHours(1)));
        return FilingBuilder.builder()
                .mission(mission)
                .purpose(Purpose.ISR)
                .aircraft(aircraft)
                .sector("East")
                .legs(List.of(leg))
                .passengers(passengers)
                .build();
    }
}
