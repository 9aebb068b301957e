package org.flightclearance.event;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Records what happened, in the transaction in which it is recorded: both are stored, or neither. The events get their
 * numbers right after the commit.
 */
@ApplicationScoped
public class EventService {

    private final UnnumberedEvents unnumbered;
    private final jakarta.enterprise.event.Event<Recorded> recorded;

    EventService(UnnumberedEvents unnumbered, jakarta.enterprise.event.Event<Recorded> recorded) {
        this.unnumbered = unnumbered;
        this.recorded = recorded;
    }

    /** Records an event in the running transaction. */
    public void record(NewEvent event) {
        record(List.of(event));
    }

    /** Records events in the running transaction, in this order. */
    public void record(List<NewEvent> events) {
        if (!events.isEmpty()) {
            unnumbered.add(events);
            recorded.fire(Recorded.EVENTS);
        }
    }

    /** The running transaction has recorded events. */
    enum Recorded {
        EVENTS
    }
}
