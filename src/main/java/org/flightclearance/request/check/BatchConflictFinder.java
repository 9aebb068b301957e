package org.flightclearance.request.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Position;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionCheck;

/** Finds the restrictions that affect many requests, one after the other. Restrictions and aerodromes are read only once. */
public final class BatchConflictFinder {

    private final RestrictionCheck check;
    private final Aerodromes aerodromes;
    private final Map<UUID, List<Restriction>> restrictions = new HashMap<>();
    private final Map<String, Optional<Position>> positions = new HashMap<>();

    BatchConflictFinder(RestrictionCheck check, Aerodromes aerodromes) {
        this.check = check;
        this.aerodromes = aerodromes;
    }

    /** Finds the restrictions that affect a request, and stores them in it. */
    public void test(FlightRequest request) {
        if (!restrictions(request.mission()).isEmpty()) {
            request.setConflicts(of(request));
        }
    }

    /** The restrictions that affect a request, sorted by leg. */
    public List<Conflict> of(FlightRequest request) {
        var flight = request.plannedFlight();
        return check.conflicts(restrictions(request.mission()), flight, positions(ConflictFinder.codes(flight)));
    }

    private List<Restriction> restrictions(Mission mission) {
        return restrictions.computeIfAbsent(mission.id(), id -> check.all(mission));
    }

    private Map<String, Position> positions(Iterable<String> codes) {
        var known = new HashMap<String, Position>();
        for (var code : codes) {
            positions
                    .computeIfAbsent(code, one -> aerodromes.coded(one).map(aerodrome -> aerodrome.position()))
                    .ifPresent(position -> known.put(code, position));
        }
        return known;
    }
}
