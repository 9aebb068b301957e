package org.flightclearance.request.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.request.ConflictFinder;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.HistoryEntries;
import org.flightclearance.request.RequestMoves;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionCheck;
import org.flightclearance.security.Actor;

/**
 * Where requests follow a change of restrictions. What is open says so from now on, in reports too; what is approved and
 * has not flown only shows it, since no figure of what has ended changes.
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

    /** The open and the approved future requests that a restriction, stored or not, stands against, by reference. */
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

    /** Finds anew what stands against the requests that a stored restriction touches now, or touched before its change. */
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
