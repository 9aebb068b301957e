package org.flightclearance.webhook;

import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.refusal.UnusableSetting;
import org.flightclearance.time.UtcClock;

/**
 * Looks every second for what is due, on each node that delivers. It looks into the database rather than waiting to be
 * told, so it also finds what other nodes have numbered or left behind.
 */
@ApplicationScoped
@Startup
class DeliveryRuns {

    /** For how long deliveries are kept that were taken. The others are kept, and the newest of each webhook. <i>Choice.</i> */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = Logger.getLogger(DeliveryRuns.class);

    private final DeliveryRun run;
    private final Deliveries deliveries;
    private final UtcClock clock;
    private final boolean isOn;

    /** @param deliver whether this node delivers */
    DeliveryRuns(
            DeliveryRun run,
            Deliveries deliveries,
            UtcClock clock,
            @ConfigProperty(name = "fct.webhook.deliver") Optional<String> deliver) {
        this.run = run;
        this.deliveries = deliveries;
        this.clock = clock;
        this.isOn = UnusableSetting.truth("FCT_WEBHOOK_DELIVER", deliver);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!isOn) {
            return;
        }
        try {
            run.begin(clock::now);
        } catch (RuntimeException failed) {
            if (DatabaseTrouble.passes(failed)) {
                LOG.debugf("Webhooks wait: %s", DatabaseTrouble.inWords(failed));
            } else {
                LOG.error("Webhooks wait", failed);
            }
        }
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        OwnTransaction.run(() -> deliveries.removeDelivered(clock.now().minus(KEPT)));
    }
}
