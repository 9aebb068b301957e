package org.flightclearance.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** The stored requests. */
@ApplicationScoped
public class FlightRequests implements PanacheRepositoryBase<FlightRequest, UUID> {

    private static final UUID NO_FLIGHT = new UUID(0, 0);

    /**
     * Led by the instants: for a list in a condition, H2 reads an index only if the column is its first. An outer join keeps
     * that order, and has a row of nulls for an instant at which nothing departs.
     */
    public static final String DEPARTING =
            """
            select r.reference, r.flight_id, r.callsign, r.departure_at
            from unnest(cast(:departures as timestamp(6) with time zone array)) wanted (departs_at)
            left join flight_request r on r.mission_id = :mission and r.departure_at = wanted.departs_at
                and upper(r.callsign) in (:callsigns) and r.withdrawn_at is null""";

    /** @throws Refused as not found, also if the actor may not read it */
    public FlightRequest of(Actor actor, String reference) {
        return referenced(reference)
                .filter(request -> actor.mayRead(request.mission().code()))
                .orElseThrow(Refused::notFound);
    }

    public Optional<FlightRequest> referenced(String reference) {
        return find("reference", reference).firstResultOptional();
    }

    public List<FlightRequest> referenced(Collection<String> references) {
        return references.isEmpty() ? List.of() : list("reference in ?1", references);
    }

    /** The requests with these references, only to be read: what is changed in them is not stored. */
    public List<FlightRequest> toBeRead(Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : find("reference in ?1", references)
                        .withHint(HibernateHints.HINT_READ_ONLY, true)
                        .list();
    }

    /** The requests of all missions with these client references. There is no condition on the mission, for the index. */
    public List<FlightRequest> known(Collection<String> clientReferences) {
        return clientReferences.isEmpty() ? List.of() : list("particulars.clientReference in ?1", clientReferences);
    }

    Optional<FlightRequest> withClientReference(Mission mission, String clientReference) {
        return find("mission = ?1 and particulars.clientReference = ?2", mission, clientReference)
                .firstResultOptional();
    }

    /** The requests with one of these callsigns, in capitals, that depart at one of these instants and were not withdrawn. */
    public List<DepartingFlight> departing(
            Mission mission, Collection<Instant> departures, Collection<String> callsigns) {
        return departures.isEmpty() || callsigns.isEmpty()
                ? List.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(DEPARTING, Object[].class)
                        .addSynchronizedEntityClass(FlightRequest.class)
                        .addScalar("reference", String.class)
                        .addScalar("flight_id", UUID.class)
                        .addScalar("callsign", String.class)
                        .addScalar("departure_at", Instant.class)
                        .setParameter("departures", departures.toArray(Instant[]::new))
                        .setParameter("mission", mission.id())
                        .setParameter("callsigns", callsigns)
                        .getResultList()
                        .stream()
                        .filter(row -> row[0] != null)
                        .map(row ->
                                new DepartingFlight((String) row[0], (UUID) row[1], (String) row[2], (Instant) row[3]))
                        .toList();
    }

    /**
     * A request of another flight, with the same callsign at the same instant, that was not withdrawn.
     *
     * @param callsign in capitals
     * @param flight chain of amendments and repeats that is not another flight; null: every flight is another
     */
    public Optional<String> sameFlight(Mission mission, Instant departure, String callsign, @Nullable UUID flight) {
        return getEntityManager()
                .createQuery(
                        """
                        select r.reference from FlightRequest r
                        where r.mission.id = :mission and r.derived.departureAt = :departure
                        and upper(r.particulars.aircraft.callsign) = :callsign and r.lineage.flightId <> :flight
                        and r.withdrawal.at is null limit 1""",
                        String.class)
                .setParameter("mission", mission.id())
                .setParameter("departure", departure)
                .setParameter("callsign", callsign)
                .setParameter("flight", flight == null ? NO_FLIGHT : flight)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Locks those of these requests that the actor may read until the transaction ends, in the order of their references. So
     * two that change the same requests wait for each other, in whatever order their callers name them.
     */
    public void lock(Actor actor, List<String> references) {
        var readable = references.isEmpty()
                ? List.<String>of()
                : getEntityManager()
                        .createQuery(
                                "select r.reference, r.mission.code from FlightRequest r where r.reference in :references",
                                Object[].class)
                        .setParameter("references", references)
                        .getResultList()
                        .stream()
                        .filter(row -> actor.mayRead((String) row[1]))
                        .map(row -> (String) row[0])
                        .sorted()
                        .toList();
        if (!readable.isEmpty()) {
            find("reference in ?1 order by reference", readable)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
        }
    }

    /**
     * Locks the open requests of a mission until the transaction ends: those sent whose deadline has not passed, and those
     * not sent yet, before their departure.
     */
    public List<FlightRequest> lockOpen(Mission mission, Instant now) {
        // A single OR query would scan the whole table; each of the two is a short range of an index. The unsent come
        // first: the second query finds what is sent in the meantime, and nobody can send what the first has locked
        return Stream.of(
                        "sending.at is null and derived.departureAt > ?2",
                        "sending.at is not null and derived.deadlineAt >= ?2")
                .flatMap(open -> find(
                        "mission = ?1 and " + open
                                + " and (derived.endsAt is null or derived.endsAt > ?2) order by reference",
                        mission,
                        now)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream())
                .sorted(Comparator.comparing(FlightRequest::reference))
                .toList();
    }
}
