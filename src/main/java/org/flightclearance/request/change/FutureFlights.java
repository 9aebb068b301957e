package org.flightclearance.request.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.restriction.PlannedFlight;
import org.flightclearance.restriction.Restriction;

/** The flights that have not departed, of open requests and of approved ones. */
@ApplicationScoped
class FutureFlights {

    /** Reads a range of the index of departures. */
    private static final String TO_COME =
            """
            from FlightRequest r %s where r.mission = :mission and r.derived.departureAt >= :now
            and (r.derived.endsAt is null or r.derived.endsAt > :now
                or r.derived.endsAs = APPROVED and r.derived.notFlown = false)
            """;

    private final EntityManager database;

    FutureFlights(EntityManager database) {
        this.database = database;
    }

    /**
     * The future flights that depart before the restriction ends. Only the parts of a request that restrictions depend on
     * are read.
     */
    Map<FutureRequest, PlannedFlight> departingBeforeTheEndOf(Restriction restriction, Instant now) {
        var validity = restriction.validity();
        var query = database.createQuery(
                        "select r.reference, r.derived, r.sending.at, r.particulars.purpose,"
                                + " r.particulars.aircraft.aircraftClass, r.particulars.sector, l.leg "
                                + TO_COME.formatted("join r.itinerary.legs l")
                                + (validity.to() == null ? "" : " and r.derived.departureAt < :to")
                                + " order by r.reference, index(l)",
                        Object[].class)
                .setParameter("mission", restriction.mission())
                .setParameter("now", now);
        if (validity.to() != null) {
            query.setParameter("to", validity.to());
        }
        var legs = new LinkedHashMap<FutureRequest, List<Leg>>();
        for (var row : query.getResultList()) {
            var request = new FutureRequest(
                    (String) row[0],
                    (DerivedFacts) row[1],
                    row[2] != null,
                    (Purpose) row[3],
                    (AircraftClass) row[4],
                    restriction.mission().presentSector((String) row[5]));
            legs.computeIfAbsent(request, one -> new ArrayList<>()).add((Leg) row[6]);
        }
        var flights = new LinkedHashMap<FutureRequest, PlannedFlight>();
        legs.forEach((request, planned) -> flights.put(request, request.flying(planned)));
        return flights;
    }

    /** The references of a mission's future flights with a leg that begins or ends at one of these aerodromes, sorted. */
    List<String> using(Mission mission, Instant now, Set<String> codes) {
        var references = new TreeSet<String>();
        for (var row : database.createQuery(
                        "select r.reference, l.leg " + TO_COME.formatted("join r.itinerary.legs l"), Object[].class)
                .setParameter("mission", mission)
                .setParameter("now", now)
                .getResultList()) {
            if (((Leg) row[1]).codes().anyMatch(codes::contains)) {
                references.add((String) row[0]);
            }
        }
        return List.copyOf(references);
    }

    /** Locks the future requests with these references until the transaction ends. */
    List<FlightRequest> lock(Mission mission, Instant now, Collection<String> references) {
        return database.createQuery(
                        TO_COME.formatted("") + " and r.reference in :references order by r.reference",
                        FlightRequest.class)
                .setParameter("mission", mission)
                .setParameter("now", now)
                .setParameter("references", references)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Locks the future requests with these references, and those with a stored conflict with the restriction, until the
     * transaction ends.
     */
    List<FlightRequest> lock(Mission mission, Instant now, List<String> references, UUID restriction) {
        return database.createQuery(
                        TO_COME.formatted("")
                                + " and (r.reference in :references or cast(r.conflicts as String) like :restriction)"
                                + " order by r.reference",
                        FlightRequest.class)
                .setParameter("mission", mission)
                .setParameter("now", now)
                .setParameter("references", references)
                .setParameter("restriction", "%" + restriction + "%")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** A request whose flight is still to come. */
    record FutureRequest(
            String reference,
            DerivedFacts derived,
            boolean sent,
            Purpose purpose,
            AircraftClass aircraftClass,
            String sector) {

        PlannedFlight flying(List<Leg> legs) {
            return new PlannedFlight(purpose, aircraftClass, sector, legs);
        }

        TouchedRequest touched(List<Integer> legs, Instant now) {
            return new TouchedRequest(
                    reference, derived.statusAt(now, sent), derived.route(), derived.departureAt(), legs);
        }
    }
}
