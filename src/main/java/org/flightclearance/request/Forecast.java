package org.flightclearance.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Terms;

/**
 * What the deadline and the notice of a request would be, before it is filed.
 *
 * @param terms as if it were sent when it says, or now where it does not
 * @param latestSending last instant of sending that is not short notice, UTC; null: no minimum is wanted
 */
public record Forecast(Terms terms, @Nullable Instant latestSending) {}
