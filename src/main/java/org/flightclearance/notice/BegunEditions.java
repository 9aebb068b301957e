package org.flightclearance.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The editions of the rules of a mission that have begun. One begins where another ends, so whenever a rule comes into force, by
 * itself or because somebody recorded it, there are more.
 *
 * @param last the latest beginning, UTC; null: each has been in force since ever
 */
public record BegunEditions(long count, @Nullable Instant last) {}
