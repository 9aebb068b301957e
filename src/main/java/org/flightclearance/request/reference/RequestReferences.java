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
 * Gives out references, {@code MINUSMA-2022-00001}: unique under concurrency. They are taken in a transaction of their
 * own, before the filing's, so that a long filing does not block the next one.
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

    /** As many references of each series as a large import will need at most. */
    public HeldReferences hold(Map<ReferenceSeries, Integer> counts) {
        var held = new HeldReferences(this::giveBack);
        counts.forEach((series, count) -> {
            long last = take(series, count);
            held.add(series, new Numbers(last - count + 1, last));
        });
        return held;
    }

    /**
     * References of a mission that is just being founded, taken in the running transaction: nobody else files there, so
     * nobody waits for the counter, and a founding that fails leaves no gap.
     */
    public ReferenceBlocks ofRunningTransaction(int size) {
        return new ReferenceBlocks(this::counted, size);
    }

    /** Numbers that a large import did not use, unless somebody has taken one since: then they stay a gap. */
    private void giveBack(ReferenceSeries series, Numbers unused) {
        OwnTransaction.run(() -> of(series, GIVE_BACK)
                .setParameter("count", unused.left())
                .setParameter("last", unused.last())
                .executeUpdate());
    }

    /** @return the last of them */
    private long take(ReferenceSeries series, int count) {
        return OwnTransaction.call(() -> counted(series, count));
    }

    private long counted(ReferenceSeries series, int count) {
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
