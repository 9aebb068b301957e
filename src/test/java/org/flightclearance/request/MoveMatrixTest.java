package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.check.Correction;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.flown.FlightReport;
import org.flightclearance.request.flown.FlightReport.FlownLeg;
import org.flightclearance.request.flown.GateReport;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;

/** Tries each move in each status with each role, and compares the results with a table written by hand. */
@QuarkusTest
class MoveMatrixTest {

    /** Not moves of a stored request: filing creates it, and new terms follow a change of the rules. */
    private static final Set<Move> MADE_ELSEWHERE = Set.of(Move.FILE, Move.NEW_TERMS);

    private static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
    private static final Instant DEPARTURE = Instant.parse("2022-10-07T06:00:00Z");
    private static final Instant BEFORE_DEPARTURE = DEPARTURE.minus(Duration.ofHours(10));
    private static final Instant AFTER_DEPARTURE = DEPARTURE.plus(Duration.ofHours(1));

    /** The moves that are possible in each status; r: for requesters and officers, o: for officers only. */
    private static final Map<Status, String> TABLE = Map.of(
            Status.SUBMITTED, "send:r amend:r withdraw:r correct:o",
            Status.PENDING, "acknowledge:r amend:r answer:o withdraw:r correct:o",
            Status.APPROVED, "acknowledge:r amend:r answer:o withdraw:r revoke:o gate:r flight:r correct:o",
            Status.DENIED, "acknowledge:r answer:o withdraw:r correct:o",
            Status.UNANSWERED, "acknowledge:r answer:o withdraw:r correct:o",
            Status.WITHDRAWN, "acknowledge:r answer:o correct:o",
            Status.NOTIFIED, "acknowledge:r answer:o withdraw:r gate:r flight:r correct:o");

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    ExecutionService execution;

    private String mission;

    @BeforeEach
    void createMission() {
        mission = mission();
    }

    @ParameterizedTest
    @EnumSource
    void in_each_status_each_role_can_make_exactly_the_moves_of_the_table(Status status) {
        var now = status == Status.UNANSWERED ? AFTER_DEPARTURE : BEFORE_DEPARTURE;
        for (var move : Move.values()) {
            for (var role : Role.values()) {
                if (!MADE_ELSEWHERE.contains(move)) {
                    var request = requestWith(status);
                    assertThat(request.statusAt(now)).isEqualTo(status);
                    assertThat(attempt(move, request, role, now))
                            .as("%s by %s of %s", move, role, status)
                            .isEqualTo(expected(move, role, status));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void users_of_another_mission_can_make_no_move(Role role) {
        var request = requestWith(Status.PENDING);
        var stranger = new Actor("stranger", Set.of(role), Set.of("ELSEWHERE"));
        var expected = role == Role.ADMIN ? Refusal.FORBIDDEN : Refusal.NOT_FOUND;
        for (var move : Move.values()) {
            if (!MADE_ELSEWHERE.contains(move)) {
                assertThat(attempt(move, request, stranger, BEFORE_DEPARTURE)).isEqualTo(expected.name());
            }
        }
    }

    private static String expected(Move move, Role role, Status status) {
        var name = move.name().toLowerCase(Locale.ROOT);
        boolean forOfficersOnly = Set.of(Move.ANSWER, Move.REVOKE, Move.CORRECT).contains(move);
        boolean entitled = role == Role.OFFICER || role == Role.REQUESTER && !forOfficersOnly;
        if (!entitled) {
            return Refusal.FORBIDDEN.name();
        }
        var open = List.of(TABLE.get(status).split(" "));
        return open.contains(name + ":r") || open.contains(name + ":o") ? "made" : Refusal.ILLEGAL_MOVE.name();
    }

    private String attempt(Move move, FlightRequest request, Role role, Instant now) {
        return attempt(move, request, new Actor("somebody", Set.of(role), Set.of(mission)), now);
    }

    private String attempt(Move move, FlightRequest request, Actor actor, Instant now) {
        var reference = request.reference();
        var seen = new SeenState(request.version(), request.statusAt(now));
        try {
            switch (move) {
                case SEND -> service.send(actor, now, reference, sending(SENT), seen, Findings.noting());
                case ACKNOWLEDGE ->
                    service.acknowledge(actor, now, reference, SENT.plusSeconds(60), seen, Findings.noting());
                case AMEND -> service.amend(actor, now, reference, request.asFiled(), seen, Findings.noting());
                case ANSWER -> service.answer(actor, now, reference, reply(Outcome.APPROVED), seen, Findings.noting());
                case WITHDRAW ->
                    service.withdraw(
                            actor,
                            now,
                            reference,
                            new Withdrawal(WithdrawalReason.WEATHER, now),
                            seen,
                            Findings.noting());
                case REVOKE -> service.revoke(actor, now, reference, reply(Outcome.DENIED), seen, Findings.noting());
                case GRANTED_LEGS -> service.keepGrantedLegs(actor, now, reference, seen);
                case GATE ->
                    execution.gate(
                            actor,
                            now,
                            reference,
                            new GateReport(SENT.plusSeconds(60), GateOutcome.SILENT, null, null, null),
                            seen,
                            Findings.noting());
                case FLIGHT ->
                    execution.flight(
                            actor,
                            now,
                            reference,
                            new FlightReport(
                                    null,
                                    List.of(new FlownLeg(
                                            1, FlightOutcome.NOT_FLOWN, FlightCause.WEATHER, null, null, null, null))),
                            seen,
                            Findings.noting());
                case CORRECT ->
                    service.correct(
                            actor,
                            now,
                            reference,
                            new Correction("a slip", request.asFiled(), List.of(), request.withdrawal()),
                            seen,
                            Findings.noting());
                case FILE, NEW_TERMS -> throw new IllegalArgumentException(move + " is made elsewhere");
            }
            return "made";
        } catch (Refused refused) {
            return refused.refusal().name();
        }
    }

    private FlightRequest requestWith(Status status) {
        var officer = new Actor("officer", Set.of(Role.OFFICER), Set.of(mission));
        var purpose = status == Status.NOTIFIED ? Purpose.MEDEVAC : Purpose.ISR;
        var filed = filing.file(officer, SENT, filing(purpose, status == Status.SUBMITTED ? null : sending(SENT)));
        var reference = filed.reference();
        return switch (status) {
            case APPROVED ->
                service.answer(officer, BEFORE_DEPARTURE, reference, reply(Outcome.APPROVED), null, Findings.noting());
            case DENIED ->
                service.answer(officer, BEFORE_DEPARTURE, reference, reply(Outcome.DENIED), null, Findings.noting());
            case WITHDRAWN ->
                service.withdraw(
                        officer,
                        BEFORE_DEPARTURE,
                        reference,
                        new Withdrawal(WithdrawalReason.WEATHER, SENT),
                        null,
                        Findings.noting());
            default -> filed;
        };
    }

    private Filing filing(Purpose purpose, Sending sending) {
        var leg = new Leg(
                Place.aerodrome("GAGO"), Place.aerodrome("GATB"), DEPARTURE, DEPARTURE.plus(Duration.ofHours(1)));
        return FilingBuilder.builder()
                .mission(mission)
                .purpose(purpose)
                .aircraft(AircraftBuilder.builder()
                        .aircraftClass(AircraftClass.UAV)
                        .build())
                .sector("East")
                .legs(List.of(leg))
                .filedAt(SENT)
                .sent(sending)
                .build();
    }

    private static Sending sending(Instant at) {
        return SendingBuilder.builder().at(at).channel(Channel.EMAIL).build();
    }

    private static Reply reply(Outcome outcome) {
        return ReplyBuilder.builder()
                .outcome(outcome)
                .receivedAt(BEFORE_DEPARTURE.minusSeconds(60))
                .reason(outcome == Outcome.DENIED ? DenialReason.SECURITY : null)
                .build();
    }
}
