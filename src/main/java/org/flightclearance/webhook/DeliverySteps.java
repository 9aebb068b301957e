package org.flightclearance.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.security.secret.SecretSeal;
import org.flightclearance.webhook.receiver.AllowedHosts;
import org.flightclearance.webhook.receiver.Message;
import org.flightclearance.webhook.receiver.ReceiverAnswer;
import org.flightclearance.webhook.receiver.SigningSecret;
import org.flightclearance.webhook.receiver.Trouble;

/** What is stored before and after each call to a receiver, each in its own transaction: none is open during the call. */
@ApplicationScoped
class DeliverySteps {

    private static final Logger LOG = Logger.getLogger(DeliverySteps.class);
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final NextEvent events;
    private final SecretSeal seal;

    DeliverySteps(Webhooks webhooks, Deliveries deliveries, NextEvent events, SecretSeal seal) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.events = events;
        this.seal = seal;
    }

    /**
     * What the run that has claimed a webhook has to send now. Begins its claim anew.
     *
     * @return empty if there is nothing, or if the run no longer has the claim
     */
    Optional<Outgoing> next(UUID id, UUID run, Instant now) {
        return OwnTransaction.call(() -> {
            var webhook = webhooks.locked(id);
            if (webhook == null || !webhook.isHeldBy(run)) {
                return Optional.empty();
            }
            webhook.heldUntil(now.plus(Claims.LENGTH));
            var missions = events.missions(webhook, now);
            return chosen(webhook, missions, now).map(delivery -> outgoing(webhook, delivery, missions, now));
        });
    }

    private Optional<Delivery> chosen(Webhook webhook, Set<String> missions, Instant now) {
        var asked = deliveries.asked(webhook);
        if (asked.isPresent() || !webhook.isDue(now)) {
            return asked;
        }
        if (missions.isEmpty()) {
            off(webhook, OffReason.MAKER, now);
            webhook.tryAgainAt(now.plus(Waits.FOR_RIGHTS));
            return Optional.empty();
        }
        if (webhook.state() == WebhookState.OFF) {
            webhook.works();
            LOG.infof("Webhook %s is on again: its maker has a right again", webhook.id());
        }
        var waiting = deliveries.waiting(webhook);
        if (waiting.isPresent()) {
            return waiting;
        }
        var next = events.after(webhook, missions, now);
        next.ifPresent(delivery -> deliveries.persist(delivery));
        return next;
    }

    private Outgoing outgoing(Webhook webhook, Delivery delivery, Set<String> missions, Instant now) {
        if (!missions.contains(delivery.mission())) {
            return new Outgoing(delivery.id(), null, Trouble.NOT_PERMITTED);
        }
        var secrets = Stream.of(Optional.of(webhook.secret()), Optional.ofNullable(webhook.previousSecretAt(now)))
                .flatMap(Optional::stream)
                .map(seal::open)
                .toList();
        if (secrets.stream().anyMatch(Optional::isEmpty)) {
            return new Outgoing(delivery.id(), null, Trouble.SECRET_UNREADABLE);
        }
        List<SigningSecret> signing = secrets.stream()
                .flatMap(Optional::stream)
                .map(SigningSecret::of)
                .toList();
        var url = AllowedHosts.address(webhook.url()).orElseThrow();
        return new Outgoing(
                delivery.id(), new Message(url, delivery.eventId().toString(), delivery.payload(), signing), null);
    }

    /** Stores what came of it. If the run no longer has the claim, somebody else has taken over, and sends it again. */
    void record(UUID id, UUID run, UUID deliveryId, ReceiverAnswer answer, Instant now) {
        OwnTransaction.run(() -> {
            var webhook = webhooks.locked(id);
            if (webhook == null || !webhook.isHeldBy(run)) {
                return;
            }
            var delivery = Objects.requireNonNull(deliveries.findById(deliveryId));
            boolean isNext = delivery.position() > webhook.position();
            delivery.tried(new LastTry(now, answer), answer, now);
            webhook.tried(new LastTry(now, answer));
            if (answer.isTaken()) {
                webhook.works();
                webhook.passed(delivery.position());
            } else if (answer.trouble() == Trouble.NOT_PERMITTED) {
                webhook.passed(delivery.position());
            } else if (answer.isGone()) {
                off(webhook, OffReason.GONE, now);
            } else if (isNext) {
                failed(webhook, answer, now);
            }
        });
    }

    private static void failed(Webhook webhook, ReceiverAnswer answer, Instant now) {
        int failures = webhook.fails(now);
        webhook.tryAgainAt(Waits.next(now, failures, answer.retryAt(), RANDOM));
        var since = Objects.requireNonNull(webhook.failingSince());
        if (!since.plus(Waits.MOST_FAILING).isAfter(now)) {
            off(webhook, OffReason.FAILING, now);
        }
    }

    private static void off(Webhook webhook, OffReason why, Instant now) {
        if (webhook.off(why, now)) {
            LOG.warnf("Webhook %s is switched off: %s", webhook.id(), why);
        }
    }

    /** Lets any node deliver to it, unless another run has taken over. */
    void release(UUID id, UUID run) {
        OwnTransaction.run(() -> {
            var webhook = webhooks.locked(id);
            if (webhook != null && webhook.isHeldBy(run)) {
                webhook.release();
            }
        });
    }
}
