package org.flightclearance.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.event.NumberingStep.JustNumbered;

/**
 * Gives the recorded events their numbers, after their transactions have been committed. One node at a time does so: it
 * locks the row of the stream until its own commit. So no number is left out, and a reader never sees a smaller number
 * appear later.
 */
@ApplicationScoped
class Numbering {

    private static final String IS_ANY =
            "select id from unnumbered_event where id > 0 order by id fetch first 1 row only";
    private static final String LOCK = "select last_position from event_stream where id = 1 for update";
    private static final String ADVANCE = "update event_stream set last_position = ? where id = 1";

    private final EntityManager database;
    private final jakarta.enterprise.event.Event<BeingNumbered> beingNumbered;
    private final NumberingStep step;

    Numbering(EntityManager database, jakarta.enterprise.event.Event<BeingNumbered> beingNumbered, NumberingStep step) {
        this.database = database;
        this.beingNumbered = beingNumbered;
        this.step = step;
    }

    /**
     * Numbers the oldest events that have no number, at most {@link NumberingStep#AT_ONCE}, in its own transaction.
     *
     * @param now UTC
     */
    Numbered number(Instant now) {
        return OwnTransaction.call(() -> {
            var events = database.unwrap(Session.class).doReturningWork(connection -> numbered(connection, now));
            tell(events);
            return new Numbered(
                    events.stream().map(JustNumbered::mission).collect(Collectors.toSet()),
                    events.size() == NumberingStep.AT_ONCE);
        });
    }

    private void tell(List<JustNumbered> events) {
        var references = events.stream()
                .filter(event -> !event.type().equals(EventType.REQUEST_DEADLINE_PASSED.wireName()))
                .map(JustNumbered::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!references.isEmpty()) {
            beingNumbered.fire(new BeingNumbered(references));
        }
    }

    private List<JustNumbered> numbered(Connection connection, Instant now) throws SQLException {
        if (value(connection, IS_ANY) == 0) {
            return List.of();
        }
        // Only then what is there: the one who held the lock before may have numbered it
        long position = value(connection, LOCK);
        var numbered = step.number(connection, position, now);
        try (var update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, position + numbered.size());
            update.executeUpdate();
        }
        return numbered;
    }

    /** The number that a query finds, 0 if it finds none. */
    private static long value(Connection connection, String query) throws SQLException {
        try (var select = connection.prepareStatement(query);
                var found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
