package org.flightclearance.letter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;

/**
 * One of the requests that a letter answers, with what the letter says of it alone. It takes precedence over what the
 * letter says of all.
 *
 * @param reasonStated the reason in the host's own words and language
 * @param reasonAssessed the reason as the mission sees it
 * @param legs what it says of single legs; null: it is for all of them
 */
public record AnsweredRequest(
        @Nullable String reference,
        @Nullable Outcome outcome,
        @Nullable DenialReason reason,
        @Nullable String reasonStated,
        @Nullable DenialReason reasonAssessed,
        @Nullable String conditions,
        @Nullable List<@Nullable LegReply> legs) {

    Reply reply() {
        return ReplyBuilder.builder()
                .outcome(outcome)
                .reason(reason)
                .reasonStated(reasonStated)
                .reasonAssessed(reasonAssessed)
                .conditions(conditions)
                .legs(legs)
                .build();
    }
}
