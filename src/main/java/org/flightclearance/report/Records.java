package org.flightclearance.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.mission.Mission;

/** The records that reports are computed from. */
@ApplicationScoped
class Records {

    private final EntityManager database;

    Records(EntityManager database) {
        this.database = database;
    }

    /** Asks as many questions as it takes, all of the same records, whatever is recorded meanwhile. */
    <T> T read(Mission mission, Instant asOf, Function<RecordsAsOf, T> questions) {
        return OwnTransaction.call(() -> {
            database.unwrap(Session.class).doWork(Records::standStill);
            return questions.apply(at(mission, asOf));
        });
    }

    /** From the first question on, of requests: H2 then stands still for their history too, since it refers to them. */
    private static void standStill(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Nothing is read from the history where nothing has been recorded since. */
    private RecordsAsOf at(Mission mission, Instant asOf) {
        boolean changedSince = !database.createQuery(
                        "select 1 from FlightRequest where mission.id = :mission and changedAt > :asOf", Integer.class)
                .setParameter("mission", mission.id())
                .setParameter("asOf", asOf)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        var sources =
                changedSince ? List.of(RecordSource.UNCHANGED, RecordSource.CHANGED_SINCE) : List.of(RecordSource.NOW);
        return new RecordsAsOf(database, mission, asOf, sources);
    }

    /** Asked for as a range, without which H2 takes another index and sorts all that it finds. */
    Optional<Instant> lastSending(Mission mission) {
        return database
                .createQuery(
                        """
                        select h.sending.at from FlightRequest h
                        where h.mission.id = :mission and h.sending.at > :ever
                        order by h.mission.id desc, h.sending.at desc""",
                        Instant.class)
                .setParameter("mission", mission.id())
                .setParameter("ever", Instant.EPOCH)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
