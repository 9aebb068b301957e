package org.flightclearance.alert.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.Alert;
import org.flightclearance.alert.AlertMail;
import org.flightclearance.alert.AlertMails;
import org.flightclearance.alert.Alerts;
import org.flightclearance.alert.Readers;
import org.flightclearance.alert.VoidReason;
import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.occasion.Occasions;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.alert.settings.AlertSettings;
import org.flightclearance.alert.settings.KeptSettings;
import org.flightclearance.alert.settings.Subscription;
import org.flightclearance.alert.settings.Subscriptions;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.installation.MailServer;
import org.flightclearance.language.Language;

/** What is stored before and after a mail is handed over, each in its own transaction: none is open meanwhile. */
@ApplicationScoped
class MailSteps {

    /** Longer than the hand-over of one mail takes. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /**
     * How long an alert waits before its mail is made, so that other alerts of the same time go into the same mail. Another node
     * may still be spreading them, and its clock may differ by some seconds. <i>Choice.</i>
     */
    static final Duration RIPENING = Duration.ofSeconds(10);

    /**
     * Longer than any alert waits for the hour of the daily mail and then for the end of quiet hours, even if the clocks of nodes
     * differ. What is to be told later was dated by a clock that has been set back since.
     */
    private static final Duration NEVER_SO_LONG = Duration.ofDays(3);

    /** People whose mails are made in one transaction. */
    private static final int AT_ONCE = 50;

    private final Alerts alerts;
    private final AlertMails mails;
    private final Occasions occasions;
    private final KeptSettings settings;
    private final Subscriptions subscriptions;
    private final Readers readers;
    private final MailServer server;

    MailSteps(
            Alerts alerts,
            AlertMails mails,
            Occasions occasions,
            KeptSettings settings,
            Subscriptions subscriptions,
            Readers readers,
            MailServer server) {
        this.alerts = alerts;
        this.mails = mails;
        this.occasions = occasions;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.server = server;
    }

    /**
     * Makes one mail for each person who has an alert that was to be told by {@code ripe}. All alerts of that person that are to
     * be told by now go into it, and those of mails that were certainly not taken. They stay there, so that the mail keeps its
     * Message-ID, unless the next mail takes them over.
     *
     * @param ripe UTC, at the latest now
     * @param now UTC
     */
    void gather(Instant ripe, Instant now) {
        while (OwnTransaction.call(() -> some(ripe, now)) == AT_ONCE) {
            // The next people
        }
    }

    private int some(Instant ripe, Instant now) {
        var latest = now.plus(NEVER_SO_LONG);
        var accounts = mails.lockToTell(ripe, latest, AT_ONCE);
        for (var account : accounts) {
            var due = alerts.waitingFor(account, now, latest);
            var address = settings.of(account).orElseThrow().email();
            if (address == null) {
                due.forEach(alert -> alert.voided(VoidReason.NOT_WANTED));
            } else {
                var mail = new AlertMail(account, address, now);
                mails.persist(mail);
                due.forEach(alert -> alert.putInto(mail.id()));
                takeOver(mail);
            }
        }
        return accounts.size();
    }

    /** What could not be handed over before goes into the new mail, so that nobody gets several after an outage. */
    private void takeOver(AlertMail mail) {
        for (var before : mails.lockNotTaken(mail.recipient())) {
            alerts.waitingIn(before.id()).forEach(alert -> alert.putInto(mail.id()));
            before.voided();
        }
    }

    /** Claims the next mail that is due. */
    Optional<UUID> claim(UUID run, Instant now) {
        return OwnTransaction.call(() -> mails.claim(run, now, now.plus(CLAIM)));
    }

    /**
     * What a claimed mail may tell. Alerts that its reader may not read or does not want any more are void from now on. It
     * goes to the address that its reader has now, and in their quiet hours it waits for their end: it may have been made
     * before them, or be tried again.
     *
     * @return empty if the run no longer has the claim, or if the mail waits
     */
    Optional<OpenedMail> open(UUID id, UUID run, Instant now) {
        return OwnTransaction.call(() -> mails.held(id, run).flatMap(mail -> opened(mail, now)));
    }

    private Optional<OpenedMail> opened(AlertMail mail, Instant now) {
        var waiting = alerts.waitingIn(mail.id());
        var known = occasions.byId(waiting.stream().map(Alert::occasionId).toList());
        var chosen = settings.of(mail.recipient());
        var sendAt = chosen.map(one -> one.sendAt(null, now, now)).orElse(now);
        // Whoever asks for a test waits for it, and names its address
        boolean isTest = known.values().stream().anyMatch(one -> one.kind() == AlertKind.TEST);
        if (sendAt.isAfter(now) && !isTest) {
            mail.waitsUntil(sendAt);
            return Optional.empty();
        }
        var present = isTest ? Optional.of(mail.address()) : chosen.map(AlertSettings::email);
        present.ifPresent(mail::goesTo);
        var wanted = subscriptions.of(mail.recipient());
        var reader = readers.reader(mail.recipient(), now);
        var open = new ArrayList<Occasion>();
        for (var alert : waiting) {
            var occasion = Objects.requireNonNull(known.get(alert.occasionId()));
            var why = present.isEmpty() ? VoidReason.NOT_WANTED : whyNot(occasion, wanted, reader);
            if (why == null) {
                open.add(occasion);
            } else {
                alert.voided(why);
            }
        }
        return Optional.of(new OpenedMail(
                mail.id(),
                mail.address(),
                mail.messageId(server.domain()),
                chosen.map(one -> one.language()).orElse(Language.EN),
                chosen.map(one -> one.timeZone()).orElse(ZoneOffset.UTC),
                open));
    }

    private static @Nullable VoidReason whyNot(Occasion occasion, List<Subscription> wanted, Readers.Reader reader) {
        if (occasion.kind() == AlertKind.TEST) {
            return null;
        }
        var subscription = wanted.stream()
                .filter(one -> one.mission().id().equals(occasion.missionId()))
                .findFirst()
                .orElse(null);
        boolean isWanted = occasion.missionId() == null
                || subscription != null && subscription.wants(occasion.kind(), occasion.purpose(), occasion.sector());
        if (!isWanted) {
            return VoidReason.NOT_WANTED;
        }
        return reader.mayBeTold(subscription) ? null : VoidReason.NO_RIGHT;
    }

    /** It was handed over, with what it told. The rest of it is void. */
    void sent(UUID id, UUID run, Set<UUID> told, Instant now) {
        record(id, run, (mail, waiting) -> {
            mail.sent(now);
            waiting.forEach(alert -> end(alert, told.contains(alert.occasionId())));
        });
    }

    /** There is nothing to tell any more. */
    void voided(UUID id, UUID run) {
        record(id, run, (mail, waiting) -> {
            mail.voided();
            waiting.forEach(alert -> end(alert, false));
        });
    }

    /** It was not handed over. It is tried again with the same alerts, or given up. */
    void failed(UUID id, UUID run, MailTrouble trouble, boolean onlyOnce, Instant now) {
        var why = Objects.requireNonNullElse(trouble.getMessage(), "");
        record(id, run, (mail, waiting) -> {
            if (onlyOnce || trouble.isForGood() || mail.tries() + 1 >= Retries.MOST) {
                mail.failed(why, now);
                waiting.forEach(Alert::failed);
            } else {
                mail.delayed(why, trouble.mayBeTaken(), now, Retries.next(now, mail.tries() + 1));
            }
        });
    }

    private static void end(Alert alert, boolean wasTold) {
        if (wasTold) {
            alert.sent();
        } else {
            alert.voided(VoidReason.OVERTAKEN);
        }
    }

    /** If the run no longer has the claim, another has taken over, and sends it again under the same Message-ID. */
    private void record(UUID id, UUID run, BiConsumer<AlertMail, List<Alert>> what) {
        OwnTransaction.run(() -> mails.held(id, run).ifPresent(mail -> what.accept(mail, alerts.waitingIn(id))));
    }
}
