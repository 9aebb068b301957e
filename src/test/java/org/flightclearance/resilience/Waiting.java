package org.flightclearance.resilience;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** The duration of a load or fault: short in every build, long with {@code -Dfull-length=true}. */
final class Waiting {

    private static final Duration POLL = Duration.ofMillis(20);

    private Waiting() {}

    /**
     * A duration or a limit. In every build, loads are shorter and limits more generous, because other tests run at the
     * same time. The limits promised to users are checked at full length.
     */
    static Duration seconds(int inEveryBuild, int atFullLength) {
        return Duration.ofSeconds(Boolean.getBoolean("full-length") ? atFullLength : inEveryBuild);
    }

    /** Waits for the given time. */
    static void pass(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    /** Whether the condition became true within the limit. Returns as soon as it does. */
    static boolean within(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() < end) {
            pass(POLL);
            met = condition.getAsBoolean();
        }
        return met;
    }

    /** Repeats the work until it succeeds: after a fault, some connections of the pool are still broken. */
    static <T> T eventually(Duration limit, Callable<T> work) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return work.call();
            } catch (AssertionError refused) {
                if (System.nanoTime() > end) {
                    throw refused;
                }
                pass(POLL);
            }
        }
    }

    static void await(String what, Duration limit, BooleanSupplier condition) throws InterruptedException {
        assertThat(within(limit, condition)).as("%s within %s", what, limit).isTrue();
    }
}
