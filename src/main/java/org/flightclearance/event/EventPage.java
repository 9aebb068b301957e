package org.flightclearance.event;

import java.util.List;

/**
 * Some events in the order of the stream.
 *
 * @param next where to go on; of a page without events, the place that was asked for
 */
public record EventPage(List<Event> events, EventCursor next) {}
