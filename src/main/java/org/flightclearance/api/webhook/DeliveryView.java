package org.flightclearance.api.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.webhook.Delivery;
import org.flightclearance.webhook.receiver.Trouble;

/**
 * A delivery in an answer.
 *
 * @param event id of the event, sent as {@code webhook-id}
 * @param number of the event, within its mission
 * @param reference of the request; null: the event happened to none
 * @param lastStatus of HTTP; null: no answer began
 * @param lastTrouble null: the last call was taken, or there was none
 * @param lastAnswer the beginning of what the receiver answered; null: nothing
 * @param deliveredAt null: not taken yet
 * @param askedAt since when it waits to be sent again; null: it does not
 */
public record DeliveryView(
        UUID id,
        UUID event,
        String type,
        String mission,
        long number,
        @Nullable String reference,
        Instant createdAt,
        int tries,
        @Nullable Instant lastTriedAt,
        @Nullable Integer lastStatus,
        @Nullable Trouble lastTrouble,
        @Nullable String lastAnswer,
        @Nullable Instant deliveredAt,
        @Nullable Instant askedAt) {

    static DeliveryView of(Delivery delivery) {
        var last = delivery.lastTry();
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.type(),
                delivery.mission(),
                delivery.number(),
                delivery.reference(),
                delivery.createdAt(),
                delivery.tries(),
                last == null ? null : last.at(),
                last == null ? null : last.status(),
                last == null ? null : last.trouble(),
                delivery.lastAnswer(),
                delivery.deliveredAt(),
                delivery.askedAt());
    }
}
