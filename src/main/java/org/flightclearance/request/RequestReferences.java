package org.flightclearance.request;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;

/**
 * Gives out references, {@code MINUSMA-2022-00001}: unique under concurrency, with gaps where a filing failed after
 * its number was taken. A transaction of its own keeps a long filing from blocking the next.
 */
@ApplicationScoped
class RequestReferences {

    private static final String TAKE =
            "update reference_counter set last_number = last_number + 1 where mission_id = :mission and filed_year = :year";
    private static final String OPEN =
            "insert into reference_counter (mission_id, filed_year, last_number) values (:mission, :year, 1)";
    private static final String READ =
            "select last_number from reference_counter where mission_id = :mission and filed_year = :year";

    private final EntityManager database;
    private final Missions missions;

    RequestReferences(EntityManager database, Missions missions) {
        this.database = database;
        this.missions = missions;
    }

    /** The next reference of the mission, in the year of the filing in the mission's zone. */
    @Transactional(TxType.REQUIRES_NEW)
    String next(Mission mission, Instant filedAt) {
        int year = filedAt.atZone(mission.timeZone()).getYear();
        if (run(TAKE, mission.id(), year) == 0) {
            missions.lock(mission.id());
            if (run(TAKE, mission.id(), year) == 0) {
                run(OPEN, mission.id(), year);
            }
        }
        var number = (Number) database.createNativeQuery(READ)
                .setParameter("mission", mission.id())
                .setParameter("year", year)
                .getSingleResult();
        return "%s-%d-%05d".formatted(mission.code(), year, number.longValue());
    }

    private int run(String statement, UUID mission, int year) {
        return database.createNativeQuery(statement)
                .setParameter("mission", mission)
                .setParameter("year", year)
                .executeUpdate();
    }
}
