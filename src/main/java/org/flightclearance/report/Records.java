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

/** Reads the records that reports are computed from. */
@ApplicationScoped
class Records {

    private final EntityManager database;

    Records(EntityManager database) {
        this.database = database;
    }

    /** Runs queries in one transaction. All of them see the same state, also while others record. */
    <T> T read(Mission mission, Instant asOf, Function<RecordsAsOf, T> queries) {
        return OwnTransaction.call(() -> {
            database.unwrap(Session.class).doWork(Records::useRepeatableRead);
            return queries.apply(at(mission, asOf));
        });
    }

    /**
     * The state is fixed by the first query, which reads requests. In H2 this also fixes their history, because its
     * table has a foreign key to requests.
     */
    private static void useRepeatableRead(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Reads from the history only if something was recorded after the instant. */
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

    /** When the newest request was sent. */
    Optional<Instant> lastSending(Mission mission) {
        return sending(mission, "desc");
    }

    /** When the first request was sent. */
    Optional<Instant> firstSending(Mission mission) {
        return sending(mission, "asc");
    }

    /** Without the range H2 would take another index and sort all rows. */
    private Optional<Instant> sending(Mission mission, String direction) {
        return database
                .createQuery(
                        """
                        select h.sending.at from FlightRequest h
                        where h.mission.id = :mission and h.sending.at > :ever
                        order by h.mission.id %1$s, h.sending.at %1$s"""
                                .formatted(direction),
                        Instant.class)
                .setParameter("mission", mission.id())
                .setParameter("ever", Instant.EPOCH)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
