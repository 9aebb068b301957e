package org.flightclearance.event;

import java.util.Set;
import java.util.UUID;

/**
 * Events that got their numbers in one step. Fired on this node after the commit, as a CDI event in the thread that numbers:
 * whoever has to react to events observes it, returns at once, and reads them from {@link Events} in a thread of its own. It
 * is only a wake-up. What another node numbers fires nothing here, and neither does a node that is killed, so an observer
 * also looks from time to time.
 *
 * @param missions ids of the missions that have new events
 * @param more whether further events may be waiting for their numbers
 */
public record Numbered(Set<UUID> missions, boolean more) {}
