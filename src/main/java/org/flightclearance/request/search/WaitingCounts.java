package org.flightclearance.request.search;

/**
 * How many requests wait for an answer.
 *
 * @param dueSoon how many of them have a deadline up to an instant
 * @param sentLongAgo how many of them were sent up to an instant
 */
public record WaitingCounts(long all, long dueSoon, long sentLongAgo) {}
