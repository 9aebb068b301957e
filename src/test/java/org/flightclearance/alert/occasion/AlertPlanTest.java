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
class AlertPlanTest {

    private static final Instant NOW = Instant.parse("2022-10-06T06:00:00Z");

    @Test
    void what_two_events_of_the_same_moment_give_reason_to_tell_is_told_once() {
        var plan = sentWithShortNotice(List.of());
        plan.follow(new Happened(EventType.REQUEST_FILED));
        plan.follow(new Happened(EventType.REQUEST_SENT));
        assertThat(plan.added()).extracting(Occasion::kind).containsExactly(AlertKind.SHORT_NOTICE_FILED);
        var later = sentWithShortNotice(plan.added());
        later.follow(new Happened(EventType.REQUEST_SENT));
        assertThat(later.added()).as("planned before").isEmpty();
    }

    @Test
    void what_follows_from_the_facts_is_planned_until_it_no_longer_does() {
        var plan = sentWithShortNotice(List.of());
        plan.remind();
        assertThat(plan.added())
                .extracting(Occasion::kind, Occasion::purpose, Occasion::sector)
                .containsExactly(
                        tuple(AlertKind.DEADLINE_NEAR, Purpose.ISR, "East"),
                        tuple(AlertKind.DEADLINE_NEAR, Purpose.ISR, "East"),
                        tuple(AlertKind.DEADLINE_PASSED, Purpose.ISR, "East"));
        var approved = new AlertPlan(request(Status.APPROVED), plan.added());
        approved.remind();
        assertThat(approved.added()).isEmpty();
        assertThat(approved.voided()).isEqualTo(plan.added());
    }

    @Test
    void a_deadline_that_somebody_has_settled_late_is_not_told() {
        var plan = sentWithShortNotice(List.of());
        plan.remind();
        var settled = new AlertPlan(request(Status.UNANSWERED, true), plan.added());
        settled.remind();
        assertThat(settled.added()).isEmpty();
        assertThat(settled.voided()).isEqualTo(plan.added());
    }

    private static AlertPlan sentWithShortNotice(List<Occasion> before) {
        return new AlertPlan(request(Status.UNANSWERED), before);
    }

    private static RequestToPlan request(Status endsAs) {
        return request(endsAs, false);
    }

    private static RequestToPlan request(Status endsAs, boolean settledLate) {
        var departure = NOW.plus(Duration.ofDays(2));
        boolean answered = endsAs == Status.APPROVED;
        var facts = new FlightFacts(true, endsAs, departure, departure, null, true, answered, settledLate, NOW);
        return new RequestToPlan("X-1", UUID.randomUUID(), Purpose.ISR, "East", facts);
    }

    private static final class Happened extends Event {

        private final EventType type;

        Happened(EventType type) {
            this.type = type;
        }

        @Override
        public EventType type() {
            return type;
        }

        @Override
        public Instant recordedAt() {
            return NOW;
        }

        @Override
        public Instant numberedAt() {
            return NOW;
        }
    }
}
