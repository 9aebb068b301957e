package org.flightclearance.request.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.flightclearance.aerodrome.MovedAerodromes;
import org.flightclearance.flight.Leg;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionCheck;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.security.Actor;

/**
 * Applies a change of a restriction, or of the position of an aerodrome, to the requests that it affects. Open
 * requests show the new conflicts, and reports count by them. Approved requests that have not flown only show them, because
 * figures of ended requests do not change.
 */
@ApplicationScoped
public class ConflictUpdateService {

    /** Number of requests read together. A larger number takes fewer queries, with more parameters. */
    private static final int AT_ONCE = 500;

    private final FutureFlights future;
    private final Restrictions restrictions;
    private final RestrictionCheck check;
    private final ConflictFinder conflicts;
    private final HistoryEntries history;
    private final FlightRequests requests;
    private final Missions missions;

    ConflictUpdateService(
            FutureFlights future,
            Restrictions restrictions,
            RestrictionCheck check,
            ConflictFinder conflicts,
            HistoryEntries history,
            FlightRequests requests,
            Missions missions) {
        this.future = future;
        this.restrictions = restrictions;
        this.check = check;
        this.conflicts = conflicts;
        this.history = history;
        this.requests = requests;
        this.missions = missions;
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

    /**
     * Tests again the future flights from or to an aerodrome whose position has become known or has changed. A restriction that is
     * recorded meanwhile waits: neither would know of the other.
     */
    void follow(@Observes MovedAerodromes moved) {
        missions.lockAll();
        var moves = new RequestMoves(moved.actor(), moved.at());
        var finder = conflicts.inBatch();
        for (var mission : restrictions.missionsWithAreas(moved.at())) {
            var references = future.using(mission, moved.at(), moved.codes());
            for (int from = 0; from < references.size(); from += AT_ONCE) {
                var some = references.subList(from, Math.min(references.size(), from + AT_ONCE));
                for (var request : future.lock(mission, moved.at(), some)) {
                    moves.updateConflicts(request, finder.of(request), why(request, moved.codes()));
                }
            }
        }
        moves.store(requests, history);
    }

    private static String why(FlightRequest request, Set<String> moved) {
        return request.plannedFlight().legs().stream()
                .flatMap(Leg::codes)
                .filter(moved::contains)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
