package org.flightclearance.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was recorded of a mission after an instant and counts in a report. Each new record makes it differ: it adds a request,
 * or makes a new version of one.
 *
 * @param since UTC
 * @param requests how many requests were changed
 * @param versions sum of their versions; null: there is none
 */
record RecordedChanges(Instant since, long requests, @Nullable Long versions) {}
