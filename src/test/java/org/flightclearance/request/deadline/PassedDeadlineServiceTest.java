package org.flightclearance.request.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.Together;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NumberingNow;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.check.Correction;
import org.flightclearance.request.check.Correction.CorrectedAnswer;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.rules.SomeFlights;
import org.flightclearance.security.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;

/**
 * The events of passed deadlines, at instants that lie so far ahead that only this test reaches them.
 */
@OnBothDatabases
class PassedDeadlineServiceTest {

    private static final Instant SENT = Instant.parse("2190-10-04T05:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2190-10-07T06:00:00Z");
    private static final Duration STEP = Duration.ofNanos(1_000);

    @Inject
    PassedDeadlineService service;

    @Inject
    NumberingNow numbering;

    @Inject
    SomeFlights flights;

    @Inject
    RequestService moves;

    @Inject
    FlightRequests requests;

    @Inject
    EntityManager database;

    private String mission;
    private Actor officer;

    @BeforeEach
    void found() {
        mission = mission();
        officer = SomeFlights.officer(mission);
    }

    @Test
    void a_deadline_that_passes_is_one_event_with_the_deadline_as_its_time_however_the_clock_is_set() {
        var reference = sent(DEADLINE);
        pass(DEADLINE);
        assertThat(passed(reference)).as("an answer at the deadline is in time").isEmpty();
        assertThat(isAwaited(reference)).isTrue();
        pass(DEADLINE.plus(STEP));
        assertThat(passed(reference)).containsExactly(DEADLINE);
        numbering.run();
        assertThat(isAwaited(reference)).isFalse();
        pass(DEADLINE.minus(Duration.ofDays(1)));
        pass(DEADLINE.plus(Duration.ofHours(2)));
        pass(DEADLINE.plus(Duration.ofDays(365)));
        assertThat(passed(reference)).containsExactly(DEADLINE);
    }

    @Test
    void deadlines_of_a_year_in_which_no_node_ran_are_caught_up_and_so_is_a_backlog_that_is_entered_late() {
        var early = sent(DEADLINE);
        var late = sent(DEADLINE.plus(Duration.ofDays(90)));
        pass(DEADLINE.plus(Duration.ofDays(365)));
        assertThat(passed(early)).containsExactly(DEADLINE);
        assertThat(passed(late)).containsExactly(DEADLINE.plus(Duration.ofDays(90)));
        var backlog = sent(DEADLINE.minus(Duration.ofHours(20)));
        pass(DEADLINE.plus(Duration.ofDays(365)));
        assertThat(passed(backlog)).containsExactly(DEADLINE.minus(Duration.ofHours(20)));
    }

    @Test
    void no_deadline_passes_for_what_was_answered_or_withdrawn_before_or_needs_no_answer() {
        var approved = flights.answered(sent(DEADLINE), Outcome.APPROVED, DEADLINE);
        var denied = flights.answered(sent(DEADLINE), Outcome.DENIED, DEADLINE.minusSeconds(60));
        var withdrawn = sent(DEADLINE);
        var withdrawal = new Withdrawal(WithdrawalReason.WEATHER, DEADLINE.minusSeconds(60));
        moves.withdraw(officer, DEADLINE.minusSeconds(60), withdrawn, withdrawal, null, Findings.noting());
        var medical = flights.file(mission, Purpose.MEDEVAC, SENT, DEADLINE);
        var unsent = flights.unsent(mission, SENT, DEADLINE);
        pass(DEADLINE.plus(Duration.ofDays(1)));
        assertThat(List.of(approved, denied, withdrawn, medical, unsent)).allSatisfy(reference -> {
            assertThat(isAwaited(reference)).isFalse();
            assertThat(passed(reference)).isEmpty();
        });
    }

    @Test
    void an_answer_in_time_that_is_entered_late_leaves_the_event_and_taking_it_back_makes_no_second_one() {
        var reference = sent(DEADLINE);
        pass(DEADLINE.plus(STEP));
        flights.answered(reference, Outcome.DENIED, DEADLINE);
        var answer = flights.request(reference).answers().get(0);
        var later = DEADLINE.plus(Duration.ofHours(1));
        correct(reference, later, DEADLINE, List.of(new CorrectedAnswer(answer.id(), answer.reply(), true)));
        pass(later);
        assertThat(passed(reference)).containsExactly(DEADLINE);
    }

    @Test
    void a_deadline_that_a_correction_moves_into_the_future_passes_once_more() {
        var reference = sent(DEADLINE);
        pass(DEADLINE.plus(STEP));
        var next = DEADLINE.plus(Duration.ofDays(2));
        correct(reference, DEADLINE.plus(Duration.ofHours(1)), next, List.of());
        pass(next);
        assertThat(passed(reference)).containsExactly(DEADLINE);
        pass(next.plus(STEP));
        assertThat(passed(reference)).containsExactly(DEADLINE, next);
    }

    @Test
    void nodes_that_look_at_the_same_time_record_each_deadline_once() throws Exception {
        var references = List.of(sent(DEADLINE), sent(DEADLINE), sent(DEADLINE), sent(DEADLINE), sent(DEADLINE));
        numbering.run();
        Together.together(4, node -> service.recordPassed(DEADLINE.plus(STEP)));
        pass(DEADLINE.plus(STEP));
        assertThat(references)
                .allSatisfy(reference -> assertThat(passed(reference)).hasSize(1));
    }

    @Test
    void a_request_that_somebody_is_changing_is_left_until_the_next_time() {
        var reference = sent(DEADLINE);
        QuarkusTransaction.begin();
        requests.lockOpen(flights.request(reference).mission(), SENT);
        CompletableFuture.runAsync(() -> pass(DEADLINE.plus(STEP))).join();
        QuarkusTransaction.rollback();
        assertThat(passed(reference)).isEmpty();
        pass(DEADLINE.plus(STEP));
        assertThat(passed(reference)).hasSize(1);
    }

    private void pass(Instant now) {
        numbering.run();
        service.recordPassed(now);
    }

    private String sent(Instant departure) {
        return flights.file(mission, Purpose.ISR, departure.minus(Duration.ofDays(3)), departure);
    }

    private void correct(String reference, Instant now, Instant departure, List<CorrectedAnswer> answers) {
        var request = flights.request(reference);
        var filed = QuarkusTransaction.requiringNew()
                .call(() -> requests.of(SomeFlights.ADMIN, reference).asFiled());
        var leg = Objects.requireNonNull(filed.legs()).get(0);
        var moved = new Leg(leg.from(), leg.to(), departure, departure.plus(Duration.ofHours(1)));
        var seen = new SeenState(request.version(), request.statusAt(now));
        var correction = new Correction("a slip", filed.withLegs(List.of(moved)), answers, null);
        moves.correct(officer, now, reference, correction, seen, Findings.noting());
    }

    private boolean isAwaited(String reference) {
        return !database.createNativeQuery(
                        "select 1 from awaited_deadline where request_id = (select id from flight_request where reference = :reference)")
                .setParameter("reference", reference)
                .getResultList()
                .isEmpty();
    }

    /** The times of the events, with or without a number. */
    private List<Instant> passed(String reference) {
        List<?> found = database.createNativeQuery(
                        """
                        select occurred_at from (
                            select occurred_at from unnumbered_event where reference = :reference and type = :type
                            union all select occurred_at from event where reference = :reference and type = :type) all_events
                        order by occurred_at""",
                        Instant.class)
                .setParameter("reference", reference)
                .setParameter("type", EventType.REQUEST_DEADLINE_PASSED.wireName())
                .getResultList();
        return found.stream().map(Instant.class::cast).toList();
    }
}
