package org.flightclearance.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.installation.OutreachService;
import org.flightclearance.webhook.receiver.ReceiverAnswer;
import org.flightclearance.webhook.receiver.ReceiverCalls;

/**
 * Delivers what is due. Each receiver has a thread of its own, so that a slow one holds up no other, and gets one event
 * after the other.
 */
@ApplicationScoped
class DeliveryRun {

    /** Receivers that a node delivers to at the same time. */
    static final int MOST = 64;

    private static final Logger LOG = Logger.getLogger(DeliveryRun.class);
    private static final int IDLE_SECONDS = 30;

    private final Claims claims;
    private final DeliverySteps steps;
    private final ReceiverCalls calls;
    private final BooleanSupplier mayReachOut;
    private final AtomicInteger busy = new AtomicInteger();
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            MOST,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            run -> new Thread(run, "webhook-delivery"),
            new ThreadPoolExecutor.CallerRunsPolicy());

    @Inject
    DeliveryRun(Claims claims, DeliverySteps steps, ReceiverCalls calls, OutreachService outreach) {
        this(claims, steps, calls, outreach::mayReachOut);
    }

    /** @param mayReachOut asked before each delivery: a copy of the database calls nobody */
    DeliveryRun(Claims claims, DeliverySteps steps, ReceiverCalls calls, BooleanSupplier mayReachOut) {
        this.claims = claims;
        this.steps = steps;
        this.calls = calls;
        this.mayReachOut = mayReachOut;
    }

    /**
     * Begins to deliver what is due, and does not wait for it.
     *
     * @param clock UTC
     * @return one for each receiver; complete when nothing more is due to it
     */
    List<CompletableFuture<Void>> begin(Supplier<Instant> clock) {
        int free = MOST - busy.get();
        if (free <= 0 || !mayReachOut.getAsBoolean()) {
            return List.of();
        }
        var run = UUID.randomUUID();
        return claims.claim(run, clock.get(), free).stream()
                .map(webhook -> begin(webhook, run, clock))
                .toList();
    }

    private CompletableFuture<Void> begin(UUID webhook, UUID run, Supplier<Instant> clock) {
        busy.incrementAndGet();
        return CompletableFuture.runAsync(() -> deliver(webhook, run, clock), threads)
                .whenComplete((done, failed) -> busy.decrementAndGet());
    }

    /** Delivers to one receiver until nothing is due. */
    void deliver(UUID webhook, UUID run, Supplier<Instant> clock) {
        try {
            while (mayReachOut.getAsBoolean()) {
                var next = steps.next(webhook, run, clock.get());
                if (next.isEmpty()) {
                    break;
                }
                var answer = sent(next.get(), clock.get());
                steps.record(webhook, run, next.get().delivery(), answer, clock.get());
            }
            steps.release(webhook, run);
        } catch (RuntimeException failed) {
            // The claim ends by itself, and what was sent but not recorded is sent again
            if (DatabaseTrouble.passes(failed)) {
                LOG.warnf("Webhook %s waits: %s", webhook, DatabaseTrouble.inWords(failed));
            } else {
                LOG.errorf(failed, "Webhook %s waits", webhook);
            }
        }
    }

    private ReceiverAnswer sent(Outgoing outgoing, Instant now) {
        var trouble = outgoing.trouble();
        var message = outgoing.message();
        if (trouble != null || message == null) {
            return ReceiverAnswer.failed(Objects.requireNonNull(trouble));
        }
        return calls.send(message, now);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
