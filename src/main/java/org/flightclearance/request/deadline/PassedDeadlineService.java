package org.flightclearance.request.deadline;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.request.Status;

/**
 * Records the event of each deadline that passed without an answer. A status needs no such event: it is computed. What is
 * due is found by “passed and not yet recorded”, never by a period of time, so hours in which no node ran leave no gap.
 */
@ApplicationScoped
public class PassedDeadlineService {

    /** A larger number would hold the rows of open requests longer. */
    static final int AT_ONCE = 500;

    /** Earlier than any deadline. On H2 it leaves out the requests that await none. */
    private static final Instant BEGINNING = Instant.EPOCH.minusSeconds(100L * 366 * 24 * 3600);

    /**
     * A request that a move is just changing is left for the next time: so a move waits for this at most for a moment, and this
     * never for a move.
     */
    private static final String DUE =
            """
            select id, mission_id, reference, version, awaited_deadline_at from flight_request
            where awaited_deadline_at > :beginning and awaited_deadline_at < :now
            order by awaited_deadline_at fetch first %d rows only for update skip locked"""
                    .formatted(AT_ONCE);

    private static final String RECORDED =
            "select request_id, deadline_at from passed_deadline where request_id in (:requests)";
    private static final String RECORD =
            "insert into passed_deadline (request_id, deadline_at) values (:request, :deadline)";
    /** No new version: no fact changes. */
    private static final String AWAIT_NO_LONGER =
            "update flight_request set awaited_deadline_at = null where id in (:requests)";

    private final EntityManager database;
    private final EventService events;

    PassedDeadlineService(EntityManager database, EventService events) {
        this.database = database;
        this.events = events;
    }

    /**
     * Records the events of all deadlines that have passed. Begins its own transactions.
     *
     * @param now UTC
     * @return how many there were
     */
    public int recordPassed(Instant now) {
        int all = 0;
        int some;
        do {
            some = OwnTransaction.call(() -> recordSome(now));
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int recordSome(Instant now) {
        List<?> rows = database.createNativeQuery(DUE, Tuple.class)
                .setParameter("beginning", BEGINNING)
                .setParameter("now", now)
                .getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        var due = rows.stream().map(row -> Due.of((Tuple) row)).toList();
        var requests = due.stream().map(Due::request).toList();
        var recorded = recorded(requests);
        var passed =
                due.stream().filter(one -> !recorded.contains(one.passing())).toList();
        for (var one : passed) {
            of(RECORD, one).executeUpdate();
        }
        database.createNativeQuery(AWAIT_NO_LONGER)
                .setParameter("requests", requests)
                .executeUpdate();
        events.record(passed.stream().map(one -> one.event(now)).toList());
        return due.size();
    }

    /** A deadline that was corrected away, and corrected back, has passed only once. */
    private Set<Passing> recorded(List<UUID> requests) {
        List<?> rows = database.createNativeQuery(RECORDED, Tuple.class)
                .setParameter("requests", requests)
                .getResultList();
        return rows.stream()
                .map(row -> (Tuple) row)
                .map(row -> new Passing(row.get("request_id", UUID.class), row.get("deadline_at", Instant.class)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Query of(String statement, Due due) {
        return database.createNativeQuery(statement)
                .setParameter("request", due.request())
                .setParameter("deadline", due.deadline());
    }

    private record Passing(UUID request, Instant deadline) {}

    /** A request whose deadline has passed. */
    private record Due(UUID request, UUID mission, String reference, int version, Instant deadline) {

        static Due of(Tuple row) {
            return new Due(
                    row.get("id", UUID.class),
                    row.get("mission_id", UUID.class),
                    row.get("reference", String.class),
                    // As the request counts it: 1 when it is filed
                    row.get("version", Number.class).intValue() + 1,
                    row.get("awaited_deadline_at", Instant.class));
        }

        Passing passing() {
            return new Passing(request, deadline);
        }

        NewEvent event(Instant now) {
            var subject = new NewEvent.Subject(reference, version, Status.UNANSWERED);
            return new NewEvent(EventType.REQUEST_DEADLINE_PASSED, mission, deadline, now, subject, null);
        }
    }
}
