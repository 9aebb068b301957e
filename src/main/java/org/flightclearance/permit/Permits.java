package org.flightclearance.permit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;
import org.flightclearance.security.Actor;

/** The stored permits. */
@ApplicationScoped
public class Permits implements PanacheRepositoryBase<Permit, UUID> {

    private static final String NUMBERED = "mission = ?1 and number = ?2";

    private final TakenFlights flights;

    Permits(TakenFlights flights) {
        this.flights = flights;
    }

    /** All permits of a mission, latest end first. */
    public List<Permit> of(Mission mission) {
        return list("mission = ?1 order by validTo desc, id desc", mission);
    }

    /** Empty also if the caller may not know that it exists. */
    public Optional<Permit> visibleTo(Actor actor, UUID id) {
        return find("from Permit p join fetch p.mission where p.id = ?1", id)
                .firstResultOptional()
                .filter(permit -> actor.mayRead(permit.mission().code()));
    }

    public Optional<Permit> numbered(Mission mission, String number) {
        return find(NUMBERED, mission, number).firstResultOptional();
    }

    /** The permits of a mission that have not ended, first end first. */
    public List<Permit> ending(Mission mission, Instant now) {
        return list("mission = ?1 and validTo > ?2 order by validTo, id", mission, now);
    }

    /** The permits as filings of one call name them. */
    public NamedPermits named(Mission mission) {
        return new StoredPermits(mission, this, flights);
    }

    /** The permit, locked until the transaction ends. */
    public Optional<Permit> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The same by its number. */
    Optional<Permit> lock(Mission mission, String number) {
        return find(NUMBERED, mission, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
