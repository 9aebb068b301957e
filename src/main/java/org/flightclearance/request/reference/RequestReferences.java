package org.flightclearance.request.reference;

import java.time.Instant;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.reference.HeldReferences.Numbers;

/**
 * Gives out references such as {@code MINUSMA-2022-00001}, unique even if many people file at once. They are taken in
 * their own transaction, before the one of the filing, so that a long filing does not block the next one.
 */
@ApplicationScoped
public class RequestReferences {

    private static final String TAKE =
            "update reference_counter set last_number = last_number + :count where mission_id = :mission and filed_year = :year";
    private static final String OPEN =
            "insert into reference_counter (mission_id, filed_year, last_number) values (:mission, :year, :count)";
    private static final String READ =
            "select last_number from reference_counter where mission_id = :mission and filed_year = :year";
    private static final String GIVE_BACK =
            "update reference_counter set last_number = last_number - :count where mission_id = :mission and filed_year = :year and last_number = :last";

    private final EntityManager database;
    private final Missions missions;
    private final NumbersInHand inHand = new NumbersInHand(System::nanoTime);

    RequestReferences(EntityManager database, Missions missions) {
        this.database = database;
        this.missions = missions;
    }

    /** The next reference of the mission, in the year of the filing in the mission's zone. */
    public HeldReferences hold(Mission mission, Instant filedAt) {
        var series = ReferenceSeries.of(mission, filedAt);
        long number = inHand.next(series, count -> take(series, count));
        var held = new HeldReferences((one, unused) -> inHand.giveBack(one, unused.last()));
        held.add(series, new Numbers(number, number));
        return held;
    }

    /** Takes the given number of references of each series, as many as an import needs at most. */
    public HeldReferences hold(Map<ReferenceSeries, Integer> counts) {
        var held = new HeldReferences(this::giveBack);
        counts.forEach((series, count) -> {
            long last = take(series, count);
            held.add(series, new Numbers(last - count + 1, last));
        });
        return held;
    }

    /**
     * References of a mission that the running transaction creates, taken in that transaction. Nobody else files there yet,
     * so nobody waits for the counter, and a rollback leaves no gap.
     */
    public ReferenceBlocks ofRunningTransaction(int size) {
        return new ReferenceBlocks(this::increase, size);
    }

    /** Gives back the numbers that an import did not use. If somebody has taken a number since, they stay a gap. */
    private void giveBack(ReferenceSeries series, Numbers unused) {
        OwnTransaction.run(() -> of(series, GIVE_BACK)
                .setParameter("count", unused.left())
                .setParameter("last", unused.last())
                .executeUpdate());
    }

    /** @return the last number taken */
    private long take(ReferenceSeries series, int count) {
        return OwnTransaction.call(() -> increase(series, count));
    }

    /** Increases the counter in the running transaction, and returns its new value. */
    private long increase(ReferenceSeries series, int count) {
        if (run(TAKE, series, count) == 0) {
            missions.lock(series.mission());
            if (run(TAKE, series, count) == 0) {
                run(OPEN, series, count);
            }
        }
        return ((Number) of(series, READ).getSingleResult()).longValue();
    }

    private int run(String statement, ReferenceSeries series, int count) {
        return of(series, statement).setParameter("count", count).executeUpdate();
    }

    private Query of(ReferenceSeries series, String statement) {
        return database.createNativeQuery(statement)
                .setParameter("mission", series.mission())
                .setParameter("year", series.year());
    }
}
