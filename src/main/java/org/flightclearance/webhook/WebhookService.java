package org.flightclearance.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.event.Events;
import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Permission;
import org.flightclearance.security.secret.SecretSeal;
import org.flightclearance.webhook.receiver.AllowedHosts;
import org.flightclearance.webhook.receiver.SigningSecret;
import org.flightclearance.webhook.receiver.UnusableReceiver;

/** Makes, shows and removes webhooks, for those who keep them in all their missions. */
@ApplicationScoped
public class WebhookService {

    /** For how long the secret before the newest also signs, so that a receiver can change in its own time. <i>Choice.</i> */
    public static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Events events;
    private final Missions missions;
    private final AllowedHosts hosts;
    private final SecretSeal seal;
    private final Journal journal;

    WebhookService(
            Webhooks webhooks,
            Deliveries deliveries,
            Events events,
            Missions missions,
            AllowedHosts hosts,
            SecretSeal seal,
            Journal journal) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.events = events;
        this.missions = missions;
        this.hosts = hosts;
        this.seal = seal;
        this.journal = journal;
    }

    /**
     * Makes a webhook for what happens from now on.
     *
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public MadeWebhook make(Actor maker, WebhookProfile profile, Instant now) {
        var faults = profile.faults();
        checkHost(faults, profile);
        for (var code : new TreeSet<>(profile.codes())) {
            if (missions.visibleTo(maker, code).isEmpty()) {
                faults.add("/missions", "fault.mission_unknown", code);
            } else if (!Permission.KEEP_WEBHOOKS.isGrantedTo(maker, code)) {
                throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.forbidden"));
            }
        }
        faults.refuseIfAny();
        var secret = SigningSecret.random();
        var webhook = new Webhook(
                Objects.requireNonNull(profile.url()),
                profile.wanted(),
                profile.codes(),
                maker.name(),
                now,
                seal.seal(secret.text()),
                events.end());
        webhooks.persistAndFlush(webhook);
        note(maker, now, webhook, Description.nothing(), webhook.description());
        return new MadeWebhook(webhook, secret);
    }

    private void checkHost(Faults faults, WebhookProfile profile) {
        var url = profile.url();
        if (url == null || !faults.found().isEmpty()) {
            return;
        }
        try {
            hosts.check(AllowedHosts.address(url).orElseThrow());
        } catch (UnusableReceiver refused) {
            faults.add("/url", "fault.webhook_" + refused.trouble().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Newest first. */
    @Transactional
    public List<Webhook> list(Actor actor) {
        return webhooks.visibleTo(actor);
    }

    /** All that are switched off. */
    @Transactional
    public List<Webhook> switchedOff() {
        return webhooks.switchedOff();
    }

    /** @throws Refused as not found, also if the caller may not keep webhooks in one of its missions */
    @Transactional
    public Webhook of(Actor actor, UUID id) {
        return webhooks.visibleTo(actor, id).orElseThrow(Refused::notFound);
    }

    /** Gives it a new secret. The one before it also signs for {@link #BOTH_SECRETS}; any older one no longer does. */
    @Transactional
    public MadeWebhook replaceSecret(Actor actor, UUID id, Instant now) {
        var webhook = of(actor, id);
        // Of two callers at once, the second one replaces the secret of the first one, which goes on signing
        webhooks.lock(webhook);
        var before = webhook.description();
        var secret = SigningSecret.random();
        webhook.replaceSecret(seal.seal(secret.text()), now.plus(BOTH_SECRETS));
        note(actor, now, webhook, before, webhook.description());
        return new MadeWebhook(webhook, secret);
    }

    /** Whether the text is its newest secret. */
    @Transactional
    public boolean isSecret(Actor actor, UUID id, String text) {
        return seal.open(of(actor, id).secret()).filter(text::equals).isPresent();
    }

    /**
     * Its deliveries, newest first.
     *
     * @param before position of an event; those after it are left out
     */
    @Transactional
    public List<Delivery> deliveries(Actor actor, UUID id, long before, int most) {
        return deliveries.of(of(actor, id), before, most);
    }

    /** Has a delivery sent again, once and as soon as possible. If the receiver takes it, a webhook that was off is on again. */
    @Transactional
    public Delivery sendAgain(Actor actor, UUID id, UUID delivery, Instant now) {
        var found = deliveries.of(of(actor, id), delivery).orElseThrow(Refused::notFound);
        found.askAgain(now);
        return found;
    }

    /** Removes it, with its deliveries. A call that is under way may still arrive. */
    @Transactional
    public void remove(Actor actor, UUID id, Instant now) {
        var webhook = of(actor, id);
        // Waits for a delivery that is being recorded
        webhooks.lock(webhook);
        deliveries.removeOf(webhook);
        webhooks.delete(webhook);
        note(actor, now, webhook, webhook.description(), Description.nothing());
    }

    private void note(Actor actor, Instant now, Webhook webhook, Description before, Description after) {
        journal.note(actor.name(), now, Subject.WEBHOOK, webhook.id().toString(), webhook.url(), before, after);
    }
}
