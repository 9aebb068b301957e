package org.flightclearance.resilience;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Polls the readiness of the node. */
final class Readiness implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Thread asking = new Thread(this::ask, "readiness");
    private final HttpRequest question;
    private volatile boolean ended;

    private Readiness(HttpRequest question) {
        this.question = question;
    }

    static Readiness watched() {
        return watched(Caller.to("/q/health/ready").build());
    }

    /** @param question how the node is asked */
    static Readiness watched(HttpRequest question) {
        var readiness = new Readiness(question);
        readiness.asking.start();
        return readiness;
    }

    private void ask() {
        try {
            while (!ended) {
                long asked = System.nanoTime();
                var answer = Caller.send(question);
                seen.add(new Seen(asked, System.nanoTime(), answer.status()));
                Waiting.pass(PAUSE);
            }
        } catch (InterruptedException nobodyListens) {
            Thread.currentThread().interrupt();
        }
    }

    /** Time from the given moment to the first answer with this status. Null if there is none within the limit. */
    @Nullable
    Duration until(int status, long nanoTime, Duration limit) throws InterruptedException {
        Waiting.within(limit, () -> first(status, nanoTime) != null);
        var first = first(status, nanoTime);
        return first == null ? null : Duration.ofNanos(first.answered() - nanoTime);
    }

    private @Nullable Seen first(int status, long nanoTime) {
        return seen.stream()
                .filter(one -> one.answered() >= nanoTime && one.status() == status)
                .findFirst()
                .orElse(null);
    }

    /** The statuses of the answers to what was asked and answered in this time. */
    Set<Integer> statuses(long fromNanoTime, long untilNanoTime) {
        return seen.stream()
                .filter(one -> one.asked() >= fromNanoTime && one.answered() <= untilNanoTime)
                .map(Seen::status)
                .collect(Collectors.toSet());
    }

    Duration slowest() {
        return Duration.ofNanos(seen.stream()
                .mapToLong(one -> one.answered() - one.asked())
                .max()
                .orElse(0));
    }

    @Override
    public void close() {
        ended = true;
        asking.interrupt();
    }

    private record Seen(long asked, long answered, int status) {}
}
