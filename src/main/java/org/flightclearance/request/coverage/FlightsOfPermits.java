package org.flightclearance.request.coverage;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.flightclearance.mission.Mission;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.TakenFlights;
import org.flightclearance.request.FlightRequest;

/** The requests that name a permit. */
@ApplicationScoped
public class FlightsOfPermits implements TakenFlights {

    private static final String NAMING =
            "from FlightRequest where mission.id = :mission and particulars.permit = :permit";

    private final EntityManager database;

    FlightsOfPermits(EntityManager database) {
        this.database = database;
    }

    /** Of the flights under the permit, those that nothing has ended. */
    @Override
    public long count(UUID mission, String permit, String besides) {
        return database.createQuery(
                        "select count(*) " + NAMING
                                + " and derived.underPermit and derived.endsAt is null and reference <> :besides",
                        Long.class)
                .setParameter("mission", mission)
                .setParameter("permit", permit)
                .setParameter("besides", besides)
                .getSingleResult();
    }

    /** The requests that name the permit, covered or not, latest departure first, at most so many. */
    public List<FlightRequest> naming(Permit permit, int most) {
        return database.createQuery(
                        NAMING + " order by mission.id desc, particulars.permit desc, derived.departureAt desc",
                        FlightRequest.class)
                .setParameter("mission", permit.mission().id())
                .setParameter("permit", permit.number())
                .setMaxResults(most)
                .getResultList();
    }

    /** How many requests name the permit. */
    public long countNaming(Permit permit) {
        return database.createQuery("select count(*) " + NAMING, Long.class)
                .setParameter("mission", permit.mission().id())
                .setParameter("permit", permit.number())
                .getSingleResult();
    }

    /** Locks the requests that name the permit until the transaction ends; by reference. */
    List<FlightRequest> lock(Mission mission, String permit) {
        return database.createQuery(NAMING + " order by reference", FlightRequest.class)
                .setParameter("mission", mission.id())
                .setParameter("permit", permit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
