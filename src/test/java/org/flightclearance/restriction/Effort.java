package org.flightclearance.restriction;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** What came of some work, and how long a processor was busy with it, however many others wanted one. */
record Effort<T>(T result, Duration spent) {

    static <T> Effort<T> of(Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        var result = work.get();
        return new Effort<>(result, Duration.ofNanos(threads.getCurrentThreadCpuTime() - start));
    }
}
