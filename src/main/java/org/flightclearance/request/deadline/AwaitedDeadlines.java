package org.flightclearance.request.deadline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
        var requests = database.createQuery(
                        """
                        select new org.flightclearance.request.deadline.AwaitedDeadlines$Ending(
                            r.id, r.derived.endsAs, r.derived.deadlineAt)
                        from FlightRequest r where r.reference in :references""",
                        Ending.class)
                .setParameter("references", events.references())
                .getResultList();
        database.unwrap(Session.class).doWork(connection -> {
            try (var delete = connection.prepareStatement(AWAIT_NO_LONGER);
                    var insert = connection.prepareStatement(AWAIT)) {
                delete.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", requests.stream().map(Ending::request).toArray()));
                delete.executeUpdate();
                for (var request : unanswered(requests)) {
                    insert.setObject(1, request.request());
                    insert.setObject(
                            2, Objects.requireNonNull(request.deadline()).atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static List<Ending> unanswered(List<Ending> requests) {
        return requests.stream()
                .filter(request -> request.as() == Status.UNANSWERED)
                .toList();
    }

    /** How a request ends if nothing else is recorded. */
    record Ending(UUID request, @Nullable Status as, @Nullable Instant deadline) {}
}
