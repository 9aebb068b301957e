package org.flightclearance.request.place;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.mission.Mission;

/** Finds the places to which a mission flies. */
@ApplicationScoped
public class FlownPlaces {

    /** Without the range on {@code filedAt}, H2 uses another index and sorts everything. */
    private static final String LATEST =
            """
            select id from FlightRequest where mission.id = :mission and filedAt > :ever
            order by mission.id desc, filedAt desc, id desc""";

    private static final String LEGS_OF =
            """
            select planned.leg from FlightRequest request join request.itinerary.legs planned where request.id in :ids
            order by request.filedAt desc, request.id desc, index(planned)""";

    private final EntityManager database;

    FlownPlaces(EntityManager database) {
        this.database = database;
    }

    /**
     * The places of a mission's newest requests, newest first, each once.
     *
     * @param requests how many requests are read
     */
    public List<Place> latest(Mission mission, int requests) {
        var latest = database.createQuery(LATEST, UUID.class)
                .setParameter("mission", mission.id())
                .setParameter("ever", Instant.EPOCH)
                .setMaxResults(requests)
                .getResultList();
        return database.createQuery(LEGS_OF, Leg.class).setParameter("ids", latest).getResultList().stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
