package org.flightclearance.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;

/** The stored holidays. */
@ApplicationScoped
public class Holidays implements PanacheRepositoryBase<Holiday, UUID> {

    /** By date. */
    public List<Holiday> of(Mission mission) {
        return list("missionId = ?1 order by date", mission.id());
    }

    /**
     * The holiday on that day; empty if there is none.
     *
     * @param authority that has it; empty: all of the mission have it
     */
    public Optional<Holiday> on(Mission mission, String authority, LocalDate date) {
        return find("missionId = ?1 and authority = ?2 and date = ?3", mission.id(), authority, date)
                .firstResultOptional();
    }

    /** The holidays of one authority alone. */
    public List<Holiday> ofAuthority(Mission mission, String authority) {
        return list("missionId = ?1 and authority = ?2", mission.id(), authority);
    }
}
