package org.flightclearance.request.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.restriction.PlannedFlight;

/** Finds what restrictions depend on in some requests, without reading the whole requests. */
@ApplicationScoped
public class PlannedFlights {

    private static final String OF =
            """
            select r.reference, r.particulars.purpose, r.particulars.aircraft.aircraftClass, r.particulars.sector, l.leg
            from FlightRequest r join r.itinerary.legs l
            where r.mission = :mission and r.reference in :references order by r.reference, index(l)""";

    private final EntityManager database;

    PlannedFlights(EntityManager database) {
        this.database = database;
    }

    /** The flights of requests of a mission, by reference. */
    public Map<String, PlannedFlight> of(Mission mission, Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var rows = database.createQuery(OF, Object[].class)
                .setParameter("mission", mission)
                .setParameter("references", references)
                .getResultList();
        var legs = new LinkedHashMap<String, List<Leg>>();
        rows.forEach(row ->
                legs.computeIfAbsent((String) row[0], key -> new ArrayList<>()).add((Leg) row[4]));
        var flights = new LinkedHashMap<String, PlannedFlight>();
        for (var row : rows) {
            flights.computeIfAbsent(
                    (String) row[0],
                    reference -> new PlannedFlight(
                            (Purpose) row[1],
                            (AircraftClass) row[2],
                            mission.presentSector((String) row[3]),
                            legs.getOrDefault(reference, List.of())));
        }
        return flights;
    }
}
