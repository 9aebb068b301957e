package org.flightclearance.request.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventService;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.security.Actor;

/** The history of the requests, append-only. */
@ApplicationScoped
public class HistoryEntries implements PanacheRepositoryBase<HistoryEntry, UUID> {

    private static final int AT_ONCE = 1_000;

    private final EventService events;

    HistoryEntries(EventService events) {
        this.events = events;
    }

    /** Stores new entries and the changed requests, and records an event for each entry. */
    public void append(List<HistoryEntry> entries) {
        persist(entries);
        // The versions that the events name are counted here
        flush();
        events.record(entries.stream().map(HistoryEntry::event).toList());
    }

    /** Oldest first. */
    public List<HistoryEntry> of(FlightRequest request) {
        return list("request.id = ?1 order by position", request.id());
    }

    /** What was recorded of these requests after an instant, oldest first, by reference. */
    public Map<String, List<HistoryEntry>> recordedAfter(Instant at, List<String> references) {
        var found = new HashMap<String, List<HistoryEntry>>();
        for (int from = 0; from < references.size(); from += AT_ONCE) {
            var some = references.subList(from, Math.min(from + AT_ONCE, references.size()));
            list("request.reference in ?1 and recordedAt > ?2 order by reference, position", some, at)
                    .forEach(entry -> found.computeIfAbsent(entry.reference(), any -> new ArrayList<>())
                            .add(entry));
        }
        return found;
    }

    /**
     * The entry of a move that was just made, to be stored after the request itself.
     *
     * @param before the request before the move
     * @param happenedAt when it happened, which is often before it is recorded
     */
    public static HistoryEntry entry(
            FlightRequest request,
            Move move,
            StateBefore before,
            Instant happenedAt,
            Actor by,
            Instant now,
            @Nullable String why) {
        var last = request.changedAt();
        // Entries stay in order even if the clock was set back
        var at = last == null || now.isAfter(last) ? now : last;
        return new HistoryEntry(request, move, before, happenedAt, new HistoryEntry.Recording(at, by.name(), why));
    }
}
