package org.flightclearance.api.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.letter.AnsweredRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;

/** One letter that answers many requests. Each request may override the values of the letter. */
public record AnswerLetter(
        @Nullable List<@Nullable AnsweredRequest> requests,
        @Nullable Outcome outcome,
        @Nullable Instant receivedAt,
        @Nullable LocalDate letterDate,
        @Nullable String authority,
        @Nullable String authorityReference,
        @Nullable DenialReason reason,
        @Nullable String reasonStated,
        @Nullable DenialReason reasonAssessed,
        @Nullable String conditions,
        @Nullable String validFrom,
        @Nullable String validTo) {

    Reply reply() {
        return ReplyBuilder.builder()
                .outcome(outcome)
                .receivedAt(receivedAt)
                .letterDate(letterDate)
                .authority(authority)
                .authorityReference(authorityReference)
                .reason(reason)
                .reasonStated(reasonStated)
                .reasonAssessed(reasonAssessed)
                .conditions(conditions)
                .validFrom(validFrom)
                .validTo(validTo)
                .build();
    }
}
