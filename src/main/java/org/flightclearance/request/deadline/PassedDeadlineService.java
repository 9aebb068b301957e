package org.flightclearance.request.deadline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** What another node is just recording, or just being changed, is left for the next time: this never waits. */
    private static final String DUE =
            """
            select request_id from awaited_deadline where deadline_at < ?
            order by deadline_at fetch first %s rows only for update skip locked"""
                    .formatted(AT_ONCE);

    /**
     * The facts decide, not what was awaited. A deadline that was corrected away, and corrected back, was recorded the first
     * time.
     */
    private static final String PASSED =
            """
            select id, mission_id, reference, version, deadline_at, exists (
                select 1 from passed_deadline p where p.request_id = r.id and p.deadline_at = r.deadline_at)
            from flight_request r where id = any (?) and ends_as = 'UNANSWERED' and deadline_at < ?
            for update skip locked""";

    private static final String RECORD = "insert into passed_deadline (request_id, deadline_at) values (?, ?)";
    private static final String AWAIT_NO_LONGER = "delete from awaited_deadline where request_id = any (?)";

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
        return database.unwrap(Session.class).doReturningWork(connection -> {
            var due = due(connection, now);
            if (due.isEmpty()) {
                return 0;
            }
            var passed = passed(connection, due, now);
            var unrecorded = passed.stream().filter(one -> !one.isRecorded()).toList();
            record(connection, unrecorded);
            awaitNoLonger(connection, passed);
            events.record(unrecorded.stream().map(one -> one.event(now)).toList());
            return passed.size();
        });
    }

    private static List<UUID> due(Connection connection, Instant now) throws SQLException {
        var due = new ArrayList<UUID>();
        try (var select = connection.prepareStatement(DUE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return due;
    }

    private static List<Passed> passed(Connection connection, List<UUID> due, Instant now) throws SQLException {
        var passed = new ArrayList<Passed>();
        try (var select = connection.prepareStatement(PASSED)) {
            select.setArray(1, connection.createArrayOf("uuid", due.toArray()));
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    passed.add(Passed.of(rows));
                }
            }
        }
        passed.sort(Comparator.comparing(Passed::deadline).thenComparing(Passed::reference));
        return passed;
    }

    private static void record(Connection connection, List<Passed> passed) throws SQLException {
        try (var insert = connection.prepareStatement(RECORD)) {
            for (var one : passed) {
                insert.setObject(1, one.request());
                insert.setObject(2, one.deadline().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void awaitNoLonger(Connection connection, List<Passed> passed) throws SQLException {
        try (var delete = connection.prepareStatement(AWAIT_NO_LONGER)) {
            var requests = passed.stream().map(Passed::request).toArray();
            delete.setArray(1, connection.createArrayOf("uuid", requests));
            delete.executeUpdate();
        }
    }

    /** A request whose deadline has passed. */
    private record Passed(
            UUID request, UUID mission, String reference, int version, Instant deadline, boolean isRecorded) {

        static Passed of(ResultSet row) throws SQLException {
            return new Passed(
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
