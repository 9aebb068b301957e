package org.flightclearance.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.flightclearance.event.Events.Extent;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** Reads the stream page by page, for callers who may read some of the missions. */
@ApplicationScoped
public class EventFeed {

    private final Events events;
    private final KeptEvents kept;

    EventFeed(Events events, KeptEvents kept) {
        this.events = events;
        this.kept = kept;
    }

    /**
     * Reads a page, in the running transaction or in its own.
     *
     * @throws Refused as gone, if an event after the cursor is no longer kept, or if the cursor is not of this stream
     */
    public EventPage read(EventQuestion question) {
        return QuarkusTransaction.joiningExisting().call(() -> page(question));
    }

    private EventPage page(EventQuestion question) {
        // First: all events up to this position are visible to the queries that follow
        long end = events.end();
        var after = question.after();
        if (EventCursor.NOW.equals(after)) {
            return new EventPage(List.of(), new EventCursor(end));
        }
        if (after != null && after.position() > end) {
            throw new Refused(Refusal.GONE, Sentence.of("refused.events_ahead"));
        }
        var found = read(question, after == null ? 0 : after.position(), end);
        // Last: so that nothing was deleted unnoticed while the events were read
        long deleted = deleted(question.missions());
        if (after != null && after.position() < deleted) {
            throw new Refused(Refusal.GONE, Sentence.of("refused.events_gone", kept.days()));
        }
        if (!found.isEmpty()) {
            return new EventPage(
                    found, new EventCursor(found.get(found.size() - 1).position()));
        }
        if (!question.types().isEmpty()) {
            // A reader of a rare type would otherwise keep an old cursor, and be told one day that it missed events
            return new EventPage(found, new EventCursor(end));
        }
        return new EventPage(found, after == null ? new EventCursor(deleted) : after);
    }

    /** Each mission by itself, because no index has the events of several missions in one order. */
    private List<Event> read(EventQuestion question, long after, long end) {
        var found = new ArrayList<Event>();
        for (var extent : events.extents(question.missions())) {
            if (extent.last() > after) {
                found.addAll(events.ofMission(extent.mission(), after, end, question.types(), question.most()));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Event::position))
                .limit(question.most())
                .toList();
    }

    private long deleted(Collection<UUID> missions) {
        return events.extents(missions).stream()
                .mapToLong(Extent::deleted)
                .max()
                .orElse(0);
    }
}
