package org.flightclearance.request.deadline;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.flightclearance.event.BeingNumbered;

/**
 * The deadlines at which requests end unanswered. They are kept when the events of the requests get their numbers, so no move
 * waits for it, and each change of a request is followed by the node that numbers its event.
 */
@ApplicationScoped
public class AwaitedDeadlines {

    // One statement for any number of references, so that it stays parsed
    private static final String AWAIT_NO_LONGER =
            """
            delete from awaited_deadline
            where request_id = any (array(select id from flight_request where reference = any (?)))""";
    private static final String AWAIT =
            """
            insert into awaited_deadline (request_id, deadline_at)
            select id, deadline_at from flight_request where reference = any (?) and ends_as = 'UNANSWERED'""";

    private static final String PASSED = "select count(*) from awaited_deadline where deadline_at < :now";

    /** H2 compares each row that it finds with all of them. */
    private static final int AT_ONCE = 100;

    private final EntityManager database;

    AwaitedDeadlines(EntityManager database) {
        this.database = database;
    }

    /** How many have passed of which no event tells yet. */
    public long passed(Instant now) {
        return ((Number) database.createNativeQuery(PASSED)
                        .setParameter("now", now)
                        .getSingleResult())
                .longValue();
    }

    void follow(@Observes BeingNumbered events) {
        database.unwrap(Session.class).doWork(connection -> {
            var references = List.copyOf(events.references());
            for (int from = 0; from < references.size(); from += AT_ONCE) {
                var some = references.subList(from, Math.min(from + AT_ONCE, references.size()));
                var array = connection.createArrayOf("varchar", some.toArray());
                change(connection, AWAIT_NO_LONGER, array);
                change(connection, AWAIT, array);
            }
        });
    }

    private static void change(Connection connection, String statement, Array references) throws SQLException {
        try (var change = connection.prepareStatement(statement)) {
            change.setArray(1, references);
            change.executeUpdate();
        }
    }
}
