package org.flightclearance.alert.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.request.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Alerts are a function of the facts and the time, however the facts change and whatever the clock does. */
class FlightRemindersTest {

    private static final Instant START = Instant.parse("2022-10-01T00:00:00Z");
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 25;

    private final List<Plan> plans = new ArrayList<>();
    private final List<Plan> told = new ArrayList<>();
    private Instant now = START;
    private FlightFacts facts = filed(START, 96);

    @Test
    void in_random_histories_each_alert_is_told_at_most_once_none_is_lost_and_none_is_told_in_vain() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            begin(random.nextInt(200));
            for (int step = 0; step < STEPS; step++) {
                change(random);
                plan();
                tell();
                assertNothingIsMissing(seed);
            }
            assertThat(told).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_latest_sending_and_the_departure_are_told_before_them() {
        begin(96);
        tellUntil(200);
        assertThat(told)
                .extracting(Plan::kind, Plan::due)
                .containsExactly(
                        tuple(AlertKind.SEND_BY, at(96 - 72 - 12)), tuple(AlertKind.DEPARTS_UNSENT, at(96 - 24)));
    }

    @Test
    void a_deadline_is_told_24_hours_before_6_hours_before_and_when_it_has_passed() {
        begin(96);
        facts = sent(facts, START);
        tellUntil(200);
        assertThat(told)
                .extracting(Plan::kind, Plan::stage, Plan::due)
                .containsExactly(
                        tuple(AlertKind.DEADLINE_NEAR, 24, at(72)),
                        tuple(AlertKind.DEADLINE_NEAR, 6, at(90)),
                        tuple(AlertKind.DEADLINE_PASSED, 0, at(96).plusNanos(1_000)));
    }

    @Test
    void whoever_records_what_is_near_already_is_not_reminded_of_it_but_of_what_comes_later() {
        begin(10);
        facts = sent(facts, START);
        tellUntil(200);
        assertThat(told).extracting(Plan::stage).containsExactly(6, 0);
        begin(73);
        tellUntil(0);
        assertThat(told).as("half an hour to send it").isEmpty();
        now = START.plus(Duration.ofMinutes(30));
        tell();
        assertThat(told).extracting(Plan::kind).containsExactly(AlertKind.SEND_BY);
    }

    @Test
    void a_backlog_that_is_entered_after_its_deadline_tells_nothing() {
        begin(-48);
        facts = sent(facts, START);
        tellUntil(200);
        assertThat(told).isEmpty();
    }

    @Test
    void a_year_in_which_nothing_ran_loses_no_passed_deadline_and_the_near_ones_are_overtaken() {
        begin(96);
        facts = sent(facts, START);
        plan();
        now = START.plus(Duration.ofDays(365));
        plan();
        tell();
        assertThat(told).extracting(Plan::kind).containsExactly(AlertKind.DEADLINE_PASSED);
        now = START.plus(Duration.ofDays(364));
        plan();
        tell();
        assertThat(told).hasSize(1);
    }

    private void begin(int hoursAhead) {
        plans.clear();
        told.clear();
        now = START;
        facts = filed(START, hoursAhead);
        plan();
    }

    private void tellUntil(int hours) {
        plan();
        for (int hour = 0; hour <= hours; hour++) {
            now = at(hour);
            plan();
            tell();
            now = at(hour).plusNanos(1_000);
            tell();
        }
    }

    private void change(Random random) {
        now = switch (random.nextInt(12)) {
            case 0 -> now.plus(Duration.ofDays(365));
            case 1 -> now.minus(Duration.ofDays(1));
            case 2 -> now.plus(Duration.ofHours(2));
            default -> now.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
        };
        facts = switch (random.nextInt(10)) {
            case 0 -> sent(facts, now);
            case 1 -> ended(facts, Status.APPROVED, now);
            case 2 -> ended(facts, Status.WITHDRAWN, now);
            case 3 -> filed(now, random.nextInt(200));
            case 4 -> sent(filed(now, random.nextInt(200)), now);
            // Taken back by a correction
            case 5 -> facts.sent() ? sent(facts, now) : facts;
            case 6 -> settledLate(facts, now);
            default -> facts;
        };
    }

    private void plan() {
        var change = PlanChange.of(plans, FlightReminders.of(facts));
        plans.removeAll(change.voided());
        change.added().forEach(one -> plans.add(new Plan(one.kind(), one.stage(), one.about(), one.due(), false)));
    }

    private void tell() {
        for (var one : List.copyOf(plans)) {
            if (!one.isTold() && !one.due().isAfter(now)) {
                plans.remove(one);
                plans.add(new Plan(one.kind(), one.stage(), one.about(), one.due(), true));
                if (FlightReminders.holds(one.kind(), one.about(), facts, now)) {
                    told.add(one);
                    assertItIsTrue(one.kind());
                }
            }
        }
    }

    private void assertItIsTrue(AlertKind kind) {
        assertThat(facts.endsAs()).isIn(null, Status.UNANSWERED);
        assertThat(facts.settledLate()).isFalse();
        assertThat(facts.sent()).isEqualTo(kind == AlertKind.DEADLINE_NEAR || kind == AlertKind.DEADLINE_PASSED);
    }

    /** Said without the code: what was ahead when the facts were recorded, and has come. */
    private void assertNothingIsMissing(int seed) {
        var deadline = facts.deadline();
        if (facts.sent() && facts.endsAs() == Status.UNANSWERED && deadline != null) {
            if (!facts.settledLate() && !deadline.isBefore(facts.changedAt()) && deadline.isBefore(now)) {
                assertThat(told).as("seed %d", seed).anyMatch(one -> is(one, AlertKind.DEADLINE_PASSED, deadline));
            }
        } else if (!facts.sent() && facts.endsAs() == null) {
            var departure = facts.departure();
            boolean isDue = !now.isBefore(departure.minus(Duration.ofHours(24)))
                    && !now.isBefore(facts.changedAt().plus(Duration.ofMinutes(30)));
            if (isDue && facts.changedAt().plus(Duration.ofMinutes(30)).isBefore(departure)) {
                assertThat(told).as("seed %d", seed).anyMatch(one -> is(one, AlertKind.DEPARTS_UNSENT, departure));
            }
        }
    }

    private static boolean is(Plan one, AlertKind kind, Instant about) {
        return one.kind() == kind && one.about().equals(about);
    }

    private static Instant at(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    /** Not sent, with a minimum of 72 hours. */
    private static FlightFacts filed(Instant at, int hoursAhead) {
        var departure = at.plus(Duration.ofHours(hoursAhead));
        return facts(false, null, departure, at);
    }

    private static FlightFacts sent(FlightFacts before, Instant at) {
        return facts(true, Status.UNANSWERED, before.departure(), at);
    }

    private static FlightFacts ended(FlightFacts before, Status as, Instant at) {
        return facts(before.sent() || as == Status.APPROVED, as, before.departure(), at);
    }

    /** Answered or withdrawn when its deadline had passed. */
    private static FlightFacts settledLate(FlightFacts before, Instant at) {
        var deadline = before.deadline();
        boolean isLate = before.endsAs() == Status.UNANSWERED && deadline != null && deadline.isBefore(at);
        return isLate ? facts(true, Status.UNANSWERED, before.departure(), true, at) : before;
    }

    private static FlightFacts facts(boolean sent, @Nullable Status endsAs, Instant departure, Instant changedAt) {
        return facts(sent, endsAs, departure, false, changedAt);
    }

    private static FlightFacts facts(
            boolean sent, @Nullable Status endsAs, Instant departure, boolean settledLate, Instant changedAt) {
        return new FlightFacts(
                sent,
                endsAs,
                departure,
                sent ? departure : null,
                sent ? null : departure.minus(Duration.ofHours(72)),
                false,
                endsAs == Status.APPROVED,
                settledLate,
                changedAt);
    }

    private record Plan(AlertKind kind, int stage, Instant about, Instant due, boolean isTold)
            implements PlanChange.Planned {

        @Override
        public boolean isOf(Reminder reminder) {
            return kind == reminder.kind() && stage == reminder.stage() && about.equals(reminder.about());
        }
    }
}
