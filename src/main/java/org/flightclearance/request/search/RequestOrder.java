package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a list is sorted: by one instant, and by id if that is the same. Requests without the instant come last.
 *
 * @param descending newest first
 */
public record RequestOrder(Key key, boolean descending) {

    public static final RequestOrder NEWEST_FIRST = new RequestOrder(Key.FILED_AT, true);

    /** The instants that lists are sorted by. */
    public enum Key {
        FILED_AT("filedAt", false),
        SENT_AT("sending.at", true),
        DEPARTURE_AT("derived.departureAt", false),
        DEADLINE_AT("derived.deadlineAt", true),
        CHANGED_AT("changedAt", false);

        private final String path;

        private final boolean optional;

        Key(String path, boolean optional) {
            this.path = path;
            this.optional = optional;
        }

        String path() {
            return path;
        }

        /** Whether some requests do not have it. */
        boolean isOptional() {
            return optional;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Comparator<Cursor> ofCursors() {
        var byId = Comparator.comparing(Cursor::id);
        var byValue = descending ? Comparator.<Instant>reverseOrder() : Comparator.<Instant>naturalOrder();
        return Comparator.comparing(Cursor::value, Comparator.nullsLast(byValue))
                .thenComparing(descending ? byId.reversed() : byId);
    }

    /** The names that {@link #parse} reads. A hyphen before a name reverses the order. */
    public static List<String> names() {
        return Stream.of(Key.values()).map(Key::wireName).toList();
    }

    /** Reads a name such as {@code deadline_at} or {@code -deadline_at}; empty if it is unknown. */
    public static Optional<RequestOrder> parse(String sort) {
        boolean descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        return Stream.of(Key.values())
                .filter(key -> key.wireName().equals(name))
                .findFirst()
                .map(key -> new RequestOrder(key, descending));
    }
}
