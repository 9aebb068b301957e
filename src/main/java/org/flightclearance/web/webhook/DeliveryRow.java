package org.flightclearance.web.webhook;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.web.frame.Tag;
import org.flightclearance.webhook.Delivery;

/**
 * A delivery in the words of one language.
 *
 * @param event mission and number
 * @param reference of the request; null: the event happened to none
 * @param last the last call and its answer; null: none yet
 * @param answer the beginning of what the receiver answered; null: nothing
 */
public record DeliveryRow(
        UUID id,
        String event,
        String type,
        @Nullable String reference,
        Tag state,
        String tries,
        @Nullable String last,
        @Nullable String answer) {

    /** Longer answers are shown to scripts only. */
    private static final int SHOWN = 200;

    static DeliveryRow of(Delivery delivery, Wording wording) {
        var answer = delivery.lastAnswer();
        return new DeliveryRow(
                delivery.id(),
                delivery.mission() + " " + delivery.number(),
                delivery.type(),
                delivery.reference(),
                state(delivery, wording),
                Integer.toString(delivery.tries()),
                WebhookRow.last(delivery.lastTry(), wording),
                answer == null || answer.length() <= SHOWN ? answer : answer.substring(0, SHOWN) + "…");
    }

    private static Tag state(Delivery delivery, Wording wording) {
        if (delivery.askedAt() != null) {
            return new Tag("pending", wording.text("webhooks.state_asked"));
        }
        return delivery.deliveredAt() != null
                ? new Tag("approved", wording.text("webhooks.state_delivered"))
                : new Tag("pending", wording.text("webhooks.state_waiting"));
    }
}
