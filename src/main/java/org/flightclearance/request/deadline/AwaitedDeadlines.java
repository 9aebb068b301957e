package org.flightclearance.request.deadline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.flightclearance.event.BeingNumbered;
import org.flightclearance.request.Status;

/**
 * The deadlines at which requests end unanswered. They are kept when the events of the requests get their numbers, so no move
 * waits for it, and each change of a request is followed by the node that numbers its event.
 */
@ApplicationScoped
public class AwaitedDeadlines {

    // One statement for any number of references, so that it stays parsed
    private static final String ENDINGS =
            "select id, ends_as, deadline_at from flight_request where reference = any (?)";
    private static final String AWAIT_NO_LONGER = "delete from awaited_deadline where request_id = any (?)";
    private static final String AWAIT = "insert into awaited_deadline (request_id, deadline_at) values (?, ?)";

    private static final String PASSED = "select count(*) from awaited_deadline where deadline_at < :now";

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
            var requests = endings(connection, events.references());
            try (var delete = connection.prepareStatement(AWAIT_NO_LONGER);
                    var insert = connection.prepareStatement(AWAIT)) {
                delete.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", requests.stream().map(Ending::request).toArray()));
                delete.executeUpdate();
                for (var request : unanswered(requests)) {
                    insert.setObject(1, request.request());
                    insert.setObject(2, Objects.requireNonNull(request.deadline()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static List<Ending> endings(Connection connection, Set<String> references) throws SQLException {
        var endings = new ArrayList<Ending>();
        try (var select = connection.prepareStatement(ENDINGS)) {
            select.setArray(1, connection.createArrayOf("varchar", references.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    endings.add(new Ending(
                            row.getObject(1, UUID.class), row.getString(2), row.getObject(3, OffsetDateTime.class)));
                }
            }
        }
        return endings;
    }

    private static List<Ending> unanswered(List<Ending> requests) {
        return requests.stream()
                .filter(request -> Status.UNANSWERED.name().equals(request.as()))
                .toList();
    }

    /** How a request ends if nothing else is recorded. */
    private record Ending(UUID request, @Nullable String as, @Nullable OffsetDateTime deadline) {}
}
