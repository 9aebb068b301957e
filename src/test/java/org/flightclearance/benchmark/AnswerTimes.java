package org.flightclearance.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How long the calls of mixed work took, from when their user came. */
final class AnswerTimes {

    /** A node that has been ready for less has compiled little of its code. */
    private static final long WARM = TimeUnit.MINUTES.toNanos(1);

    private static final List<Integer> READY_SECONDS = List.of(0, 5, 15, 30, 60);

    private final Queue<Answered> all = new ConcurrentLinkedQueue<>();

    /**
     * An answered call.
     *
     * @param what the kind of call
     * @param took nanoseconds
     * @param bothWorked whether no node was down meanwhile
     * @param ready how many nanoseconds before the call the node that answered was ready
     */
    record Answered(String what, long took, boolean bothWorked, long ready) {

        private boolean byWarmNode() {
            return ready >= WARM;
        }
    }

    void add(Answered answered) {
        all.add(answered);
    }

    int count() {
        return all.size();
    }

    double p99() {
        return milliseconds(0.99, any -> true);
    }

    double p99WhileBothWorked() {
        return milliseconds(0.99, Answered::bothWorked);
    }

    /** A table by kind of call. */
    void print() {
        System.out.println(
                "| Call | calls | median ms | p99 ms | p99 ms, node ready for a minute | calls before that |");
        System.out.println("|---|---|---|---|---|---|");
        var counts = all.stream().collect(Collectors.groupingBy(Answered::what, TreeMap::new, Collectors.counting()));
        for (Map.Entry<String, Long> kind : counts.entrySet()) {
            Predicate<Answered> ofKind = one -> one.what().equals(kind.getKey());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.0f | %.0f | %.0f | %,d |%n",
                    kind.getKey(),
                    kind.getValue(),
                    milliseconds(0.5, ofKind),
                    milliseconds(0.99, ofKind),
                    milliseconds(0.99, ofKind.and(Answered::byWarmNode)),
                    all.stream().filter(ofKind).filter(one -> !one.byWarmNode()).count());
        }
        System.out.printf(
                Locale.ROOT,
                "p99 of all: %.0f ms, both work, and the node that answers has been ready for a minute%n",
                milliseconds(0.99, one -> one.bothWorked() && one.byWarmNode()));
        System.out.println("| The node that answers has been ready for | calls | median ms | p99 ms |");
        System.out.println("|---|---|---|---|");
        for (int i = 0; i < READY_SECONDS.size(); i++) {
            long from = TimeUnit.SECONDS.toNanos(READY_SECONDS.get(i));
            long until =
                    i + 1 < READY_SECONDS.size() ? TimeUnit.SECONDS.toNanos(READY_SECONDS.get(i + 1)) : Long.MAX_VALUE;
            Predicate<Answered> then = one -> one.ready() >= from && one.ready() < until;
            System.out.printf(
                    Locale.ROOT,
                    "| from %d s on | %,d | %.0f | %.0f |%n",
                    READY_SECONDS.get(i),
                    all.stream().filter(then).count(),
                    milliseconds(0.5, then),
                    milliseconds(0.99, then));
        }
    }

    private double milliseconds(double share, Predicate<Answered> counted) {
        List<Long> sorted =
                all.stream().filter(counted).map(Answered::took).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * share)) / 1e6;
    }
}
