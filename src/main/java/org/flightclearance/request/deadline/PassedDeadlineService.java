package org.flightclearance.request.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

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
     * A request that a move is just changing is left for the next time: so this never waits for a move. A deadline that was
     * corrected away, and corrected back, was recorded the first time.
     */
    private static final String DUE =
            """
            select id, mission_id, reference, version, awaited_deadline_at, exists (
                select 1 from passed_deadline p where p.request_id = r.id and p.deadline_at = r.awaited_deadline_at)
            from flight_request r where awaited_deadline_at > ? and awaited_deadline_at < ?
            order by awaited_deadline_at fetch first %d rows only for update skip locked"""
                    .formatted(AT_ONCE);

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
        var due = due(now);
        if (!due.isEmpty()) {
            var passed = due.stream().filter(one -> !one.isRecorded()).toList();
            passed.forEach(this::record);
            database.createNativeQuery(AWAIT_NO_LONGER)
                    .setParameter("requests", due.stream().map(Due::request).toList())
                    .executeUpdate();
            events.record(passed.stream().map(one -> one.event(now)).toList());
        }
        return due.size();
    }

    private List<Due> due(Instant now) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            var due = new ArrayList<Due>();
            try (var select = connection.prepareStatement(DUE)) {
                select.setObject(1, BEGINNING.atOffset(ZoneOffset.UTC));
                select.setObject(2, now.atOffset(ZoneOffset.UTC));
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        due.add(Due.of(rows));
                    }
                }
            }
            return due;
        });
    }

    private void record(Due due) {
        database.createNativeQuery(RECORD)
                .setParameter("request", due.request())
                .setParameter("deadline", due.deadline())
                .executeUpdate();
    }

    /** A request whose deadline has passed. */
    private record Due(
            UUID request, UUID mission, String reference, int version, Instant deadline, boolean isRecorded) {

        static Due of(ResultSet row) throws SQLException {
            return new Due(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    // As the request counts it: 1 when it is filed
                    row.getInt(4) + 1,
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getBoolean(6));
        }

        NewEvent event(Instant now) {
            var subject = new NewEvent.Subject(reference, version, Status.UNANSWERED);
            return new NewEvent(EventType.REQUEST_DEADLINE_PASSED, mission, deadline, now, subject, null);
        }
    }
}
