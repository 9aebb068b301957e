package org.flightclearance.letter;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.DenialReason;
import org.flightclearance.request.Outcome;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;

/**
 * One of the requests that a letter answers, with what the letter says of it alone. It takes precedence over what the
 * letter says of all.
 *
 * @param reasonStated the reason in the host's own words and language
 * @param reasonAssessed the reason as the mission sees it
 */
public record AnsweredRequest(
        @Nullable String reference,
        @Nullable Outcome outcome,
        @Nullable DenialReason reason,
        @Nullable String reasonStated,
        @Nullable DenialReason reasonAssessed,
        @Nullable String conditions) {

    Reply reply() {
        return ReplyBuilder.builder()
                .outcome(outcome)
                .reason(reason)
                .reasonStated(reasonStated)
                .reasonAssessed(reasonAssessed)
                .conditions(conditions)
                .build();
    }
}
