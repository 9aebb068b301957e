package org.flightclearance.alert.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.mailer.Mail;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.alert.telling.Teller;
import org.flightclearance.alert.telling.Telling;
import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.installation.MailServer;
import org.flightclearance.installation.MailState;

/** Sends the mails that are due, one after the other. Several nodes share them. */
@ApplicationScoped
class MailRun {

    /** So that a round ends. */
    private static final int MOST = 500;

    private static final Logger LOG = Logger.getLogger(MailRun.class);

    private final MailSteps steps;
    private final List<Teller> tellers;
    private final MailText text;
    private final MailServer server;
    private final HandOver handOver;

    @Inject
    MailRun(MailSteps steps, @Any Instance<Teller> tellers, MailText text, MailServer server, SmtpHandOver smtp) {
        this(steps, tellers.stream().toList(), text, server, smtp);
    }

    MailRun(MailSteps steps, List<Teller> tellers, MailText text, MailServer server, HandOver handOver) {
        this.steps = steps;
        this.tellers = tellers;
        this.text = text;
        this.server = server;
        this.handOver = handOver;
    }

    /** The same run with others who tell. */
    MailRun tellingBy(Teller... others) {
        return new MailRun(steps, List.of(others), text, server, handOver);
    }

    /** The same run with another way to hand mails over. */
    MailRun by(HandOver other) {
        return new MailRun(steps, tellers, text, server, other);
    }

    /**
     * Sends what is due, until nothing is, or the mail server does not take it.
     *
     * @param clock UTC
     */
    void run(Supplier<Instant> clock) {
        if (server.state() != MailState.ON) {
            return;
        }
        var run = UUID.randomUUID();
        boolean goesOn = true;
        for (int i = 0; i < MOST && goesOn; i++) {
            var next = steps.claim(run, clock.get());
            goesOn = next.isPresent() && send(next.get(), run, clock);
        }
    }

    /** @return whether the mail server answers */
    private boolean send(UUID id, UUID run, Supplier<Instant> clock) {
        var opened = steps.open(id, run, clock.get());
        if (opened.isEmpty()) {
            return true;
        }
        boolean isTest = opened.get().occasions().stream().anyMatch(one -> one.kind() == AlertKind.TEST);
        Written written;
        try {
            written = written(opened.get(), clock.get());
        } catch (RuntimeException failed) {
            // Recorded, or it would be claimed again and again, and hold up the round each time
            LOG.warnf(failed, "Mail %s could not be written", id);
            steps.failed(id, run, new MailTrouble(inWords(failed), false), isTest, clock.get());
            return true;
        }
        if (written.mail() == null) {
            steps.voided(id, run);
            return true;
        }
        if (server.state() != MailState.ON) {
            return false;
        }
        try {
            handOver.hand(written.mail());
        } catch (MailTrouble trouble) {
            LOG.warnf("Mail %s was not taken: %s", id, trouble.getMessage());
            steps.failed(id, run, trouble, isTest, clock.get());
            return trouble.isForGood();
        }
        steps.sent(id, run, written.told(), clock.get());
        return true;
    }

    /**
     * @param mail null: there is nothing to tell any more
     * @param told ids of the occasions that it tells
     */
    private record Written(@Nullable Mail mail, Set<UUID> told) {}

    private Written written(OpenedMail opened, Instant now) {
        var told = told(opened.occasions(), now);
        return new Written(told.isEmpty() ? null : text.write(opened, told), told.keySet());
    }

    /** Without statements and their values, which the list would show. */
    private static String inWords(RuntimeException failed) {
        return DatabaseTrouble.passes(failed)
                ? DatabaseTrouble.inWords(failed)
                : failed.getClass().getSimpleName();
    }

    private Map<UUID, Telling> told(List<Occasion> occasions, Instant now) {
        var told = new HashMap<UUID, Telling>();
        for (var teller : tellers) {
            var its = occasions.stream()
                    .filter(one -> teller.kinds().contains(one.kind()))
                    .collect(Collectors.toList());
            if (!its.isEmpty()) {
                told.putAll(teller.tell(its, now));
            }
        }
        return told;
    }
}
