package org.flightclearance.report;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.flightclearance.refusal.Busy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportTurnsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void no_more_than_the_limit_are_computed_at_once_and_all_are_computed() throws Exception {
        var turns = new ReportTurns(2, 18, LONG);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var readers = Executors.newFixedThreadPool(20);
        try {
            var answers = readers.invokeAll(Collections.nCopies(
                    20,
                    () -> turns.compute(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        Thread.yield();
                        running.decrementAndGet();
                        return "computed";
                    })));
            for (var answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("computed");
            }
            assertThat(most.get()).isBetween(1, 2);
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void whoever_finds_all_places_taken_is_refused_at_once() throws Exception {
        var turns = new ReportTurns(1, 0, LONG);
        whileOneIsComputed(turns, () -> assertThatThrownBy(() -> turns.compute(() -> "another"))
                .isInstanceOf(Busy.class));
        assertThat(turns.compute(() -> "afterwards")).isEqualTo("afterwards");
    }

    @Test
    void whoever_has_waited_too_long_is_refused_and_gives_the_place_free() throws Exception {
        var turns = new ReportTurns(1, 1, Duration.ofMillis(1));
        whileOneIsComputed(turns, () -> {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> turns.compute(() -> "another")).isInstanceOf(Busy.class);
            }
        });
        assertThat(turns.compute(() -> "afterwards")).isEqualTo("afterwards");
    }

    @Test
    void a_computation_that_fails_ends_its_turn() {
        var turns = new ReportTurns(1, 0, LONG);
        assertThatThrownBy(() -> turns.compute(() -> {
                    throw new IllegalStateException("no records");
                }))
                .hasMessage("no records");
        assertThat(turns.compute(() -> "afterwards")).isEqualTo("afterwards");
    }

    private static void whileOneIsComputed(ReportTurns turns, Runnable meanwhile) throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var reader = Executors.newSingleThreadExecutor();
        try {
            var first = reader.submit(() -> turns.compute(() -> {
                begun.countDown();
                return await(end);
            }));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            meanwhile.run();
            end.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            end.countDown();
            reader.shutdownNow();
        }
    }

    private static boolean await(CountDownLatch end) {
        try {
            return end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
