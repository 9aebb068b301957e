package org.flightclearance.resilience;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a load or a fault lasts: short in every build, long with {@code -Dfull-length=true}. */
final class Lasting {

    private static final Duration POLL = Duration.ofMillis(20);

    private Lasting() {}

    /**
     * How long something lasts or may take. In every build less lasts, and more is allowed, since other tests run beside
     * it; the limits that users are promised hold at full length.
     */
    static Duration seconds(int inEveryBuild, int atFullLength) {
        return Duration.ofSeconds(Boolean.getBoolean("full-length") ? atFullLength : inEveryBuild);
    }

    /** Lets that time pass. */
    static void pass(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    /** Whether the condition came true within the limit; returns as soon as it does. */
    static boolean within(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() < end) {
            pass(POLL);
            met = condition.getAsBoolean();
        }
        return met;
    }

    /** Does it again until it can be done: after a fault, some connections of the pool are still broken. */
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
