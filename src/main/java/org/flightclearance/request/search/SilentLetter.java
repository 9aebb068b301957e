package org.flightclearance.request.search;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A letter or flight programme to an authority that has neither acknowledged nor answered it.
 *
 * @param outgoingReference ours
 * @param sentAt the earliest sending of its requests, UTC
 * @param requests how many requests it carried that are neither acknowledged nor answered nor withdrawn
 */
public record SilentLetter(@Nullable String authority, String outgoingReference, Instant sentAt, long requests) {}
