package org.flightclearance.web.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventType;
import org.flightclearance.language.Wording;
import org.flightclearance.web.frame.Tag;
import org.flightclearance.webhook.LastTry;
import org.flightclearance.webhook.OffReason;
import org.flightclearance.webhook.Webhook;
import org.flightclearance.webhook.WebhookState;

/**
 * A webhook in the words of one language.
 *
 * @param types null: all
 * @param last the last call and its answer; null: none yet
 * @param next when the failed delivery is tried again; null: none is
 * @param why why it is off; null: it is on
 * @param onAgain what switches it on again; null: it is on
 * @param bothUntil until when the secret before the newest also signs; null: there is none
 */
public record WebhookRow(
        UUID id,
        String url,
        @Nullable String types,
        String missions,
        String madeBy,
        String made,
        Tag state,
        @Nullable String last,
        @Nullable String next,
        @Nullable String why,
        @Nullable String onAgain,
        @Nullable String bothUntil) {

    static WebhookRow of(Webhook webhook, Instant now, Wording wording) {
        var types = webhook.types();
        var state = webhook.state();
        var why = webhook.offWhy();
        var until = webhook.previousUntil();
        return new WebhookRow(
                webhook.id(),
                webhook.url(),
                types == null
                        ? null
                        : types.stream().map(EventType::wireName).sorted().collect(Collectors.joining(", ")),
                webhook.missions().stream().sorted().collect(Collectors.joining(", ")),
                webhook.madeBy(),
                said(webhook.createdAt(), wording),
                new Tag(kind(state), wording.word(state)),
                last(webhook.lastTry(), wording),
                webhook.dueAt() == null ? null : said(webhook.dueAt(), wording),
                why == null ? null : wording.word(why),
                why == null ? null : onAgain(why, wording),
                until == null || !now.isBefore(until) ? null : said(until, wording));
    }

    private static String onAgain(OffReason why, Wording wording) {
        return why == OffReason.MAKER ? wording.text("webhooks.on_again_maker") : wording.text("webhooks.on_again");
    }

    private static String kind(WebhookState state) {
        return switch (state) {
            case ON -> "approved";
            case FAILING -> "denied";
            case OFF -> "withdrawn";
        };
    }

    static @Nullable String last(@Nullable LastTry last, Wording wording) {
        if (last == null || last.at() == null) {
            return null;
        }
        var trouble = last.trouble();
        var outcome = trouble == null ? wording.text("webhooks.taken") : wording.word(trouble);
        return last.status() == null
                ? wording.text("webhooks.tried", said(last.at(), wording), outcome)
                : wording.text(
                        "webhooks.answered",
                        said(last.at(), wording),
                        last.status().toString(),
                        outcome);
    }

    static String said(Instant instant, Wording wording) {
        return wording.instant(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
