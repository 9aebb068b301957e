package org.flightclearance.event;

import java.util.Set;
import java.util.UUID;

/**
 * Events that got their numbers in one step. A CDI event on this node, fired after the commit in the thread that numbers. An
 * observer returns at once, and reads the events from {@link Events} in a thread of its own. It also looks from time to time:
 * what other nodes number is not announced here.
 *
 * @param missions ids of the missions that have new events
 * @param more whether further events may be waiting for their numbers
 */
public record Numbered(Set<UUID> missions, boolean more) {}
