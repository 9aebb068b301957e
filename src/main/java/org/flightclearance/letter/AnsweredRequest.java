package org.flightclearance.letter;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.DenialReason;
import org.flightclearance.request.Outcome;

/** One of the requests that a letter answers, with what the letter says of it in particular. */
public record AnsweredRequest(
        @Nullable String reference,
        @Nullable Outcome outcome,
        @Nullable DenialReason reason,
        @Nullable String conditions) {}
