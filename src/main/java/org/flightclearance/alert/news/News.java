package org.flightclearance.alert.news;

import java.util.List;

import org.flightclearance.event.Event;

/**
 * What has happened lately, for one reader.
 *
 * @param events the newest first
 * @param seen position of the last event that there was when the reader looked before; 0: they have never looked
 */
public record News(List<Event> events, long seen) {

    public boolean isNew(Event event) {
        return event.position() > seen;
    }
}
