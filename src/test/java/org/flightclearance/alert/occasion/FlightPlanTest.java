package org.flightclearance.alert.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.event.Event;
import org.flightclearance.event.EventType;
import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What events give reason to tell, beside what follows from the facts. */
class FlightPlanTest {

    private static final Instant DEADLINE = Instant.parse("2022-10-06T06:00:00Z");
    private static final Instant PASSED = DEADLINE.plusSeconds(5);

    @Test
    void a_deadline_that_passed_while_nobody_planned_is_told_also_if_the_request_was_changed_since() {
        assertThat(toldOfThePassedDeadline(PASSED.plus(Duration.ofHours(1))))
                .extracting(Occasion::kind, Occasion::aboutAt)
                .containsExactly(tuple(AlertKind.DEADLINE_PASSED, DEADLINE));
    }

    @Test
    void a_deadline_that_had_passed_when_the_request_was_recorded_is_not_told() {
        assertThat(toldOfThePassedDeadline(PASSED.minusSeconds(2))).isEmpty();
    }

    @Test
    void a_deadline_that_was_moved_since_is_not_told() {
        var plan = plan(DEADLINE.plus(Duration.ofDays(1)), PASSED.plus(Duration.ofHours(1)));
        plan.follow(new Happened(EventType.REQUEST_DEADLINE_PASSED, DEADLINE, PASSED));
        assertThat(plan.added()).isEmpty();
    }

    @Test
    void what_two_events_of_the_same_moment_give_reason_to_tell_is_told_once() {
        var plan = plan(DEADLINE, DEADLINE.minus(Duration.ofDays(1)));
        plan.follow(new Happened(EventType.REQUEST_FILED, PASSED, PASSED));
        plan.follow(new Happened(EventType.REQUEST_SENT, PASSED, PASSED));
        assertThat(plan.added()).extracting(Occasion::kind).containsExactly(AlertKind.SHORT_NOTICE_FILED);
    }

    private static List<Occasion> toldOfThePassedDeadline(Instant changedAt) {
        var plan = plan(DEADLINE, changedAt);
        plan.remind(PASSED.plus(Duration.ofDays(1)));
        plan.follow(new Happened(EventType.REQUEST_DEADLINE_PASSED, DEADLINE, PASSED));
        return plan.added();
    }

    /** Of a request that was sent with short notice and departs a day after the deadline. */
    private static FlightPlan plan(Instant deadline, Instant changedAt) {
        var departure = deadline.plus(Duration.ofDays(1));
        var facts = new FlightFacts(true, Status.UNANSWERED, departure, deadline, null, true, false, changedAt);
        return new FlightPlan(new RequestToPlan("X-1", UUID.randomUUID(), Purpose.ISR, null, facts), List.of());
    }

    private static final class Happened extends Event {

        private final EventType type;
        private final Instant occurredAt;
        private final Instant recordedAt;

        Happened(EventType type, Instant occurredAt, Instant recordedAt) {
            this.type = type;
            this.occurredAt = occurredAt;
            this.recordedAt = recordedAt;
        }

        @Override
        public EventType type() {
            return type;
        }

        @Override
        public Instant occurredAt() {
            return occurredAt;
        }

        @Override
        public Instant recordedAt() {
            return recordedAt;
        }

        @Override
        public Instant numberedAt() {
            return recordedAt;
        }
    }
}
