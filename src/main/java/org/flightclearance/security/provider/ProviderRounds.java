package org.flightclearance.security.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.refusal.UnusableSetting;
import org.flightclearance.security.account.ProviderAccountService;
import org.flightclearance.time.NodeClocks;
import org.flightclearance.time.UtcClock;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

/**
 * Asks the provider about those who are signed in and not calling, because their keys, mails and calendars go on. And ends
 * the rights of those of whom it has said nothing for long.
 */
@ApplicationScoped
class ProviderRounds {

    private static final Logger LOG = Logger.getLogger(ProviderRounds.class);

    private static final int MOST_DAYS = 3650;

    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderSessions sessions;
    private final ProviderSessionService service;
    private final ProviderAccountService accounts;
    private final UtcClock clock;
    private final Duration confirmed;

    /** @param days for how long an account keeps its rights, and its keys work, without a word of the provider */
    ProviderRounds(
            ProviderSettings settings,
            Provider provider,
            ProviderSessions sessions,
            ProviderSessionService service,
            ProviderAccountService accounts,
            UtcClock clock,
            @ConfigProperty(name = "fct.oidc.confirmed-days") Optional<String> days) {
        this.settings = settings;
        this.provider = provider;
        this.sessions = sessions;
        this.service = service;
        this.accounts = accounts;
        this.clock = clock;
        this.confirmed = Duration.ofDays(UnusableSetting.wholeNumber(
                "FCT_OIDC_CONFIRMED_DAYS",
                days,
                1,
                MOST_DAYS,
                "after so many days without a word of the provider an account loses its rights"));
    }

    @Scheduled(every = "30s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void ask() {
        if (settings.isOn()) {
            askAt(clock.now());
        }
    }

    /** Begins its own transactions. */
    void askAt(Instant now) {
        OwnTransaction.run(
                () -> sessions.endThoseBegunOutside(now.minus(ProviderSessionService.LONGEST), NodeClocks.latest(now)));
        var due = OwnTransaction.call(
                () -> sessions.checkedOutside(now.minus(ProviderSessionService.ASKED_AFTER), NodeClocks.latest(now)));
        for (var session : due) {
            try {
                service.confirm(session, now);
            } catch (ProviderUnavailable away) {
                LOG.debugf("The provider is asked again later: %s", away.getMessage());
                if (provider.isLeftAlone()) {
                    return;
                }
            }
        }
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void lapse() {
        lapseAt(clock.now());
    }

    /** Begins its own transaction. */
    void lapseAt(Instant now) {
        OwnTransaction.run(() -> accounts.lapse(now.minus(confirmed), now));
    }
}
