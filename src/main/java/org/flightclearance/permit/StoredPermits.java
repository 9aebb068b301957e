package org.flightclearance.permit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.flightclearance.mission.Mission;

/** The stored permits of a mission, for the filings of one call. Each permit is read when a filing names it. */
final class StoredPermits implements NamedPermits {

    private final Mission mission;
    private final Permits permits;
    private final TakenFlights flights;
    private final Map<String, Optional<PermitTerms>> known = new HashMap<>();
    private final Map<String, Optional<PermitTerms>> locked = new HashMap<>();

    /** How many flights each locked permit has, with those that this call has added. */
    private final Map<String, Long> taken = new HashMap<>();

    StoredPermits(Mission mission, Permits permits, TakenFlights flights) {
        this.mission = mission;
        this.permits = permits;
        this.flights = flights;
    }

    @Override
    public Optional<Coverage> coverage(String number, FiledFlight flight, String reference) {
        return known.computeIfAbsent(
                        number, any -> permits.numbered(mission, number).map(Permit::terms))
                .map(permit -> Coverage.of(permit, flight, taken(permit, reference)));
    }

    @Override
    public boolean cover(String number, FiledFlight flight, String reference) {
        var permit = locked.computeIfAbsent(
                        number, any -> permits.lock(mission, number).map(Permit::terms))
                .orElse(null);
        if (permit == null) {
            return false;
        }
        long others = taken(permit, reference);
        boolean covers = Coverage.of(permit, flight, others).covers();
        if (permit.scope().maxFlights() != null) {
            taken.put(number, covers ? others + 1 : others);
        }
        return covers;
    }

    private long taken(PermitTerms permit, String reference) {
        if (permit.scope().maxFlights() == null) {
            return 0;
        }
        var counted = taken.get(permit.number());
        return counted == null ? flights.count(mission.id(), permit.number(), reference) : counted;
    }
}
