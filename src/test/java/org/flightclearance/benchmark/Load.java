package org.flightclearance.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Repeats the same call on several connections for some time, and measures it. */
final class Load {

    private Load() {}

    /** Makes one call. Throws an exception if the call fails. */
    interface Caller extends AutoCloseable {

        void call() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    /**
     * The measured result.
     *
     * @param calls successful calls
     * @param perSecond successful calls per second
     * @param p50 median time in milliseconds
     * @param p99 time in milliseconds that 99 of 100 calls did not exceed
     */
    record Result(int calls, double perSecond, double p50, double p99) {}

    static Result run(int connections, Duration time, Callable<? extends Caller> connecting) throws Exception {
        var barrier = new CyclicBarrier(connections);
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var work = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < connections; i++) {
                work.add(() -> {
                    try (var caller = connecting.call()) {
                        barrier.await();
                        return callUntil(System.nanoTime() + time.toNanos(), caller);
                    }
                });
            }
            var start = System.nanoTime();
            var took = new ArrayList<long[]>();
            for (var done : pool.invokeAll(work)) {
                took.add(done.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            var all = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(all.length, all.length / seconds, at(all, 0.5), at(all, 0.99));
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] callUntil(long end, Caller caller) throws IOException, SQLException {
        var took = new long[1024];
        int calls = 0;
        for (long now = System.nanoTime(); now < end; calls++) {
            caller.call();
            long after = System.nanoTime();
            took = calls == took.length ? Arrays.copyOf(took, 2 * calls) : took;
            took[calls] = after - now;
            now = after;
        }
        return Arrays.copyOf(took, calls);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }
}
