package org.flightclearance.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.Actor;

/** What was recorded, append-only. */
@ApplicationScoped
public class HistoryEntries implements PanacheRepositoryBase<HistoryEntry, UUID> {

    /** Oldest first. */
    public List<HistoryEntry> of(FlightRequest request) {
        return list("request.id = ?1 order by position", request.id());
    }

    /**
     * Writes down a move that has just been made of a stored request.
     *
     * @param before {@link Facts} of the request before it
     * @param happenedAt when it happened, which is often before it is recorded
     */
    void record(
            FlightRequest request,
            Move move,
            Map<String, Object> before,
            Instant happenedAt,
            Actor by,
            Instant now,
            @Nullable String why) {
        persist(entry(request, move, before, happenedAt, by, now, why));
    }

    /** The same, to be stored after the request itself. */
    static HistoryEntry entry(
            FlightRequest request,
            Move move,
            Map<String, Object> before,
            Instant happenedAt,
            Actor by,
            Instant now,
            @Nullable String why) {
        var last = request.changedAt();
        // A clock that was set back must not reorder what was recorded
        var at = last == null || now.isAfter(last) ? now : last;
        return new HistoryEntry(request, move, before, happenedAt, new HistoryEntry.Recording(at, by.name(), why));
    }
}
