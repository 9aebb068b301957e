package org.flightclearance.request;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;

/**
 * Gives out references, {@code MINUSMA-2022-00001}: unique under concurrency, with gaps where a filing failed after
 * its number was taken. A transaction of its own keeps a long filing from blocking the next.
 */
@ApplicationScoped
class RequestReferences {

    private static final String TAKE =
            "update reference_counter set last_number = last_number + :count where mission_id = :mission and filed_year = :year";
    private static final String OPEN =
            "insert into reference_counter (mission_id, filed_year, last_number) values (:mission, :year, :count)";
    private static final String READ =
            "select last_number from reference_counter where mission_id = :mission and filed_year = :year";

    private final EntityManager database;
    private final Missions missions;
    private final NumbersInHand inHand = new NumbersInHand(System::nanoTime);

    RequestReferences(EntityManager database, Missions missions) {
        this.database = database;
        this.missions = missions;
    }

    /** The next reference of the mission, in the year of the filing in the mission's zone. */
    String next(Mission mission, Instant filedAt) {
        int year = year(mission, filedAt);
        return reference(mission, year, inHand.next(mission.code() + year, count -> take(mission, year, count)));
    }

    /** Takes so many numbers in a transaction of its own, and says the last of them. */
    long take(Mission mission, int year, int count) {
        return QuarkusTransaction.requiringNew().call(() -> counted(mission, year, count));
    }

    private long counted(Mission mission, int year, int count) {
        if (run(TAKE, mission.id(), year, count) == 0) {
            missions.lock(mission.id());
            if (run(TAKE, mission.id(), year, count) == 0) {
                run(OPEN, mission.id(), year, count);
            }
        }
        var number = (Number) database.createNativeQuery(READ)
                .setParameter("mission", mission.id())
                .setParameter("year", year)
                .getSingleResult();
        return number.longValue();
    }

    static int year(Mission mission, Instant filedAt) {
        return filedAt.atZone(mission.timeZone()).getYear();
    }

    static String reference(Mission mission, int year, long number) {
        return "%s-%d-%05d".formatted(mission.code(), year, number);
    }

    private int run(String statement, UUID mission, int year, int count) {
        return database.createNativeQuery(statement)
                .setParameter("mission", mission)
                .setParameter("year", year)
                .setParameter("count", count)
                .executeUpdate();
    }
}
