package org.flightclearance.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.idempotency.ShownOnce;
import org.flightclearance.event.EventType;
import org.flightclearance.webhook.OffReason;
import org.flightclearance.webhook.Webhook;
import org.flightclearance.webhook.WebhookState;
import org.flightclearance.webhook.receiver.SigningSecret;
import org.flightclearance.webhook.receiver.Trouble;

/**
 * A webhook in an answer.
 *
 * @param secret only in the answer to the call that made it
 * @param types names of kinds of events; null: all
 * @param previousSecretUntil until when the secret before the newest also signs; null: there is none
 * @param lastStatus of HTTP; null: no answer began
 * @param lastTrouble null: the last call was taken, or there was none
 */
public record WebhookView(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        String url,
        @Nullable List<String> types,
        Set<String> missions,
        String madeBy,
        Instant createdAt,
        @Nullable Instant previousSecretUntil,
        WebhookState state,
        @Nullable Instant failingSince,
        @Nullable Instant nextTryAt,
        @Nullable Instant offAt,
        @Nullable OffReason offWhy,
        @Nullable Instant lastTriedAt,
        @Nullable Integer lastStatus,
        @Nullable Trouble lastTrouble)
        implements ShownOnce {

    @Override
    public WebhookView withoutSecret() {
        return new WebhookView(
                id,
                null,
                url,
                types,
                missions,
                madeBy,
                createdAt,
                previousSecretUntil,
                state,
                failingSince,
                nextTryAt,
                offAt,
                offWhy,
                lastTriedAt,
                lastStatus,
                lastTrouble);
    }

    static WebhookView of(Webhook webhook, @Nullable SigningSecret secret, Instant now) {
        var types = webhook.types();
        var last = webhook.lastTry();
        var until = webhook.previousUntil();
        return new WebhookView(
                webhook.id(),
                secret == null ? null : secret.text(),
                webhook.url(),
                types == null
                        ? null
                        : types.stream().map(EventType::wireName).sorted().toList(),
                new TreeSet<>(webhook.missions()),
                webhook.madeBy(),
                webhook.createdAt(),
                until != null && now.isBefore(until) ? until : null,
                webhook.state(),
                webhook.failingSince(),
                webhook.dueAt(),
                webhook.offAt(),
                webhook.offWhy(),
                last == null ? null : last.at(),
                last == null ? null : last.status(),
                last == null ? null : last.trouble());
    }
}
