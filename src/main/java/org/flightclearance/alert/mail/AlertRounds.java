package org.flightclearance.alert.mail;

import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.flightclearance.alert.SpreadingService;
import org.flightclearance.alert.occasion.PlanningService;
import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.installation.MailServer;
import org.flightclearance.installation.MailState;
import org.flightclearance.refusal.UnusableSetting;
import org.flightclearance.time.UtcClock;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

/** Plans, spreads, gathers and sends alerts every few seconds, on each node that sends mails. */
@ApplicationScoped
@Startup
class AlertRounds {

    private static final Logger LOG = Logger.getLogger(AlertRounds.class);

    private final PlanningService planning;
    private final SpreadingService spreading;
    private final MailSteps steps;
    private final MailRun mails;
    private final MailServer server;
    private final UtcClock clock;
    private final boolean isOn;

    /** @param send whether this node sends alerts */
    AlertRounds(
            PlanningService planning,
            SpreadingService spreading,
            MailSteps steps,
            MailRun mails,
            MailServer server,
            UtcClock clock,
            @ConfigProperty(name = "fct.alerts.send") Optional<String> send) {
        this.planning = planning;
        this.spreading = spreading;
        this.steps = steps;
        this.mails = mails;
        this.server = server;
        this.clock = clock;
        this.isOn = UnusableSetting.truth("FCT_ALERTS_SEND", send);
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void plan() {
        round(() -> plan(clock.now()));
    }

    /**
     * Mails are made here, after the spreading, so that what is due at the same time goes into the same mail. The round
     * that sends runs at the same moment.
     *
     * @param now UTC
     */
    void plan(Instant now) {
        planning.plan(now);
        spreading.spread(now);
        // Nothing would ever ripen while the clock stands still
        steps.gather(clock.standsStill() ? now : now.minus(MailSteps.RIPENING), now);
    }

    /** Apart, because a mail server may take its time. */
    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void send() {
        round(() -> mails.run(clock::now));
    }

    private void round(Runnable work) {
        if (!isOn) {
            return;
        }
        try {
            if (server.state() == MailState.ON) {
                work.run();
            }
        } catch (RuntimeException failed) {
            if (DatabaseTrouble.passes(failed)) {
                LOG.debugf("Alerts wait: %s", DatabaseTrouble.inWords(failed));
            } else {
                LOG.error("Alerts wait", failed);
            }
        }
    }
}
