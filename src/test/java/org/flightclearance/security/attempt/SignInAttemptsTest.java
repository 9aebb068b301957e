package org.flightclearance.security.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.time.NodeClocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@OnBothDatabases
class SignInAttemptsTest {

    private static final Instant NOW = Instant.parse("2022-10-04T05:00:00Z");

    @Inject
    SignInAttempts attempts;

    @Inject
    FailedSignIns failures;

    private final String address = UUID.randomUUID().toString();
    private final Attempt clerk = Attempt.of("clerk", address);

    @Test
    void the_sixth_attempt_waits_until_a_second_after_the_fifth_failure() {
        fail(clerk, 4);
        assertThat(left(clerk, NOW)).isZero();
        fail(clerk, 1);
        assertThat(left(clerk, NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(left(clerk, NOW.plusSeconds(1))).isZero();
    }

    @Test
    void another_name_and_another_address_do_not_wait() {
        fail(clerk, 10);
        assertThat(left(Attempt.of("officer", address), NOW)).isZero();
        assertThat(left(Attempt.of("clerk", address + "2"), NOW)).isZero();
    }

    @Test
    void the_right_password_clears_earlier_failures() {
        fail(clerk, 10);
        attempts.succeeded(clerk);
        assertThat(attempts.refuseWhileWaiting(clerk, NOW).ofName()).isZero();
        fail(clerk, 4);
        assertThat(left(clerk, NOW)).isZero();
    }

    @Test
    void an_address_that_fails_under_many_names_must_wait_under_every_name() {
        for (int i = 0; i < 19; i++) {
            fail(Attempt.of("name" + i, address), 1);
        }
        assertThat(left(clerk, NOW)).isZero();
        fail(Attempt.of("name19", address), 1);
        assertThat(left(clerk, NOW)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void one_name_that_fails_often_does_not_slow_other_names_at_its_address() {
        fail(clerk, 50);
        fail(Attempt.of("another", address), 50);
        fail(Attempt.of("third", address), 50);
        assertThat(left(Attempt.of("officer", address), NOW)).isZero();
        assertThat(left(clerk, NOW)).isEqualTo(Failures.LONGEST_WAIT);
    }

    @Test
    void simultaneous_failures_are_all_counted() throws Exception {
        int callers = 16;
        together(callers, i -> attempts.failed(clerk, NOW));
        assertThat(failuresOf(clerk, NOW)).isEqualTo(callers);
    }

    @Test
    void of_simultaneous_guesses_only_the_free_ones_are_checked() throws Exception {
        var lookedAt = new AtomicInteger();
        together(
                24,
                i -> catchThrowableOfType(
                        SecurityException.class,
                        () -> attempts.look(clerk, "guess " + i, NOW, () -> {
                            lookedAt.incrementAndGet();
                            throw new AuthenticationFailedException();
                        })));
        assertThat(lookedAt).hasValue(Failures.FREE_FOR_A_NAME);
    }

    @Test
    void simultaneous_calls_with_the_same_right_password_are_one_attempt() throws Exception {
        var right = new AtomicInteger();
        together(24, i -> right.addAndGet(attempts.look(clerk, "right", NOW, () -> 1)));
        assertThat(right).hasValue(24);
        assertThat(failuresOf(clerk, NOW)).isZero();
    }

    @Test
    void a_password_that_was_right_and_is_no_longer_counts_as_wrong() {
        attempts.look(clerk, "right", NOW, () -> 1);
        catchThrowableOfType(
                SecurityException.class,
                () -> attempts.look(clerk, "right", NOW, () -> {
                    throw new AuthenticationFailedException();
                }));
        assertThat(failuresOf(clerk, NOW)).isEqualTo(1);
    }

    @Test
    void a_failure_is_forgotten_after_a_day_and_its_row_is_deleted_when_another_comes() {
        fail(clerk, 10);
        var nextDay = NOW.plus(Failures.REMEMBERED);
        assertThat(failuresOf(clerk, nextDay.minusNanos(1000))).isEqualTo(10);
        assertThat(failuresOf(clerk, nextDay)).isZero();
        attempts.failed(clerk, nextDay);
        assertThat(failuresOf(clerk, nextDay)).isEqualTo(1);
        attempts.failed(
                Attempt.of("another", address),
                nextDay.plus(Failures.REMEMBERED).minusNanos(1000));
        assertThat(isStored(clerk)).isTrue();
        attempts.failed(Attempt.of("third", address), nextDay.plus(Failures.REMEMBERED));
        assertThat(isStored(clerk)).isFalse();
    }

    @Test
    void failures_that_a_clock_has_dated_ahead_hold_nobody_up_until_that_date() {
        var ahead = NOW.plus(Failures.REMEMBERED);
        for (int i = 0; i < 4; i++) {
            attempts.failed(clerk, ahead);
        }
        assertThat(left(clerk, NOW)).isZero();
        attempts.failed(clerk, ahead);
        assertThat(left(clerk, ahead)).isEqualTo(Duration.ofSeconds(1));
        assertThat(left(clerk, NOW)).isZero();
        fail(clerk, 1);
        assertThat(left(clerk, NOW)).as("as after six failures now").isEqualTo(Duration.ofSeconds(2));
        assertThat(left(clerk, NOW.plusSeconds(2))).isZero();
    }

    @Test
    void failures_that_come_alternately_to_nodes_whose_clocks_differ_by_more_than_a_minute_are_all_counted() {
        var other = NOW.plus(NodeClocks.DIFFER_BY.multipliedBy(2));
        for (int i = 0; i < 10; i++) {
            attempts.failed(clerk, other);
            attempts.failed(clerk, NOW);
        }
        assertThat(failuresOf(clerk, NOW)).isEqualTo(20);
        assertThat(left(clerk, NOW)).isEqualTo(Failures.LONGEST_WAIT);
        assertThat(left(clerk, other)).isEqualTo(Failures.LONGEST_WAIT.minus(NodeClocks.DIFFER_BY.multipliedBy(2)));
    }

    @Test
    void failures_at_a_node_whose_clock_is_a_minute_ahead_count() {
        var other = NOW.plus(NodeClocks.DIFFER_BY);
        for (int i = 0; i < 4; i++) {
            attempts.failed(clerk, other);
        }
        fail(clerk, 1);
        assertThat(left(clerk, NOW)).isEqualTo(NodeClocks.DIFFER_BY.plusSeconds(1));
        assertThat(failuresOf(clerk, NOW)).isEqualTo(5);
        assertThat(failuresOf(clerk, NOW.minusNanos(1000))).isZero();
    }

    private static void together(int callers, IntConsumer attempt) throws Exception {
        var together = new CyclicBarrier(callers);
        var pool = Executors.newFixedThreadPool(callers);
        try {
            var calls = IntStream.range(0, callers)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        together.await();
                        attempt.accept(i);
                        return null;
                    })
                    .toList();
            for (var call : pool.invokeAll(calls)) {
                call.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(attempt, NOW);
        }
    }

    private Duration left(Attempt attempt, Instant now) {
        var refused = catchThrowableOfType(TooManyAttempts.class, () -> attempts.refuseWhileWaiting(attempt, now));
        return refused == null ? Duration.ZERO : refused.left();
    }

    private long failuresOf(Attempt attempt, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> failures.of(attempt, now).ofName());
    }

    private boolean isStored(Attempt attempt) {
        return QuarkusTransaction.requiringNew()
                .call(() -> failures.findByIdOptional(attempt.id()).isPresent());
    }
}
