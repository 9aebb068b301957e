package org.flightclearance.event;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a page of events shows.
 *
 * @param missions ids of the missions whose events it shows; the caller has checked that they may be read
 * @param types none: all
 * @param after null: from the oldest event that is kept
 * @param most largest number of events on the page
 */
public record EventQuestion(Set<UUID> missions, Set<EventType> types, @Nullable EventCursor after, int most) {

    public EventQuestion after(EventCursor cursor) {
        return new EventQuestion(missions, types, cursor, most);
    }
}
