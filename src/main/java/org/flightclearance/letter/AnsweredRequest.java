package org.flightclearance.letter;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.DenialReason;
import org.flightclearance.request.Outcome;

/** One of the requests that a letter answers, with its own outcome, reason and conditions. */
public record AnsweredRequest(
        @Nullable String reference,
        @Nullable Outcome outcome,
        @Nullable DenialReason reason,
        @Nullable String conditions) {}
