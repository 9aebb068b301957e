package org.flightclearance.request.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionCheck;
import org.flightclearance.security.Actor;

/**
 * Applies a change of a restriction to the requests that it affects. Open requests show the new conflicts, and reports
 * count by them. Approved requests that have not flown only show them, because figures of ended requests do not change.
 */
@ApplicationScoped
public class ConflictUpdateService {

    private final FutureFlights future;
    private final RestrictionCheck check;
    private final ConflictFinder conflicts;
    private final HistoryEntries history;
    private final FlightRequests requests;

    ConflictUpdateService(
            FutureFlights future,
            RestrictionCheck check,
            ConflictFinder conflicts,
            HistoryEntries history,
            FlightRequests requests) {
        this.future = future;
        this.check = check;
        this.conflicts = conflicts;
        this.history = history;
        this.requests = requests;
    }

    /** The future requests, open or approved, that a restriction affects, by reference. It need not be stored. */
    @Transactional
    public List<TouchedRequest> touchedBy(Restriction restriction, Instant now) {
        var flights = future.departingBeforeTheEndOf(restriction, now);
        var positions = conflicts.positions(List.copyOf(flights.values()));
        var touched = new ArrayList<TouchedRequest>();
        flights.forEach((request, flight) -> {
            var legs = check.conflicts(restriction, flight, positions).stream()
                    .map(Conflict::leg)
                    .toList();
            if (!legs.isEmpty()) {
                touched.add(request.touched(legs, now));
            }
        });
        return List.copyOf(touched);
    }

    /**
     * Updates the conflicts of the requests that a stored restriction affects now, or affected before it was changed.
     *
     * @return those that it affects now
     */
    @Transactional
    public List<TouchedRequest> follow(Actor actor, Instant now, Restriction restriction) {
        var touched = touchedBy(restriction, now);
        var references = touched.stream().map(TouchedRequest::reference).toList();
        var moves = new RequestMoves(actor, now);
        var why = restriction.name() + ": " + restriction.source();
        for (var request : future.lock(restriction.mission(), now, references, restriction.id())) {
            moves.updateConflicts(request, conflicts.conflicts(request.mission(), request.plannedFlight()), why);
        }
        moves.store(requests, history);
        return touched;
    }
}
