package org.flightclearance.request.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

/**
 * Finds requests of a mission in order, by index ranges. It reads only their cursors and versions.
 *
 * @param conditions of one mission
 */
record RequestQuery(Conditions conditions) {

    /**
     * The part of a list that is read.
     *
     * @param last the list begins after this request; null: with the first one
     * @param until the list ends with this request; null: with the last one
     * @param filedFrom a list that no index narrows has only requests filed since this instant; null: all
     */
    record Part(
            RequestOrder order, @Nullable Cursor last, int limit, @Nullable Cursor until, @Nullable Instant filedFrom) {

        static Part after(@Nullable Cursor last, RequestOrder order, int limit) {
            return new Part(order, last, limit, null, null);
        }

        Part until(Cursor end) {
            return new Part(order, last, limit, end, filedFrom);
        }

        Part filedFrom(@Nullable Instant earliest) {
            return new Part(order, last, limit, until, earliest);
        }

        private boolean hasSomeWithInstant() {
            return last == null || last.value() != null;
        }

        private boolean hasSomeWithoutInstant() {
            return order.key().isOptional() && (until == null || until.value() == null);
        }
    }

    /** First the requests that have the instant of the order, then those without it. */
    List<Found> read(EntityManager database, Part part) {
        var found = new ArrayList<Found>();
        if (part.hasSomeWithInstant()) {
            found.addAll(withInstant(database, part, Found.class)
                    .setMaxResults(part.limit())
                    .getResultList());
        }
        if (part.hasSomeWithoutInstant() && found.size() < part.limit()) {
            found.addAll(withoutInstant(database, part, Found.class)
                    .setMaxResults(part.limit() - found.size())
                    .getResultList());
        }
        return found;
    }

    /**
     * The last request of a full part; empty if there are fewer. Those with the instant and those without it are counted
     * apart.
     */
    Optional<Cursor> lastOfFull(EntityManager database, Part part) {
        return Stream.of(
                        part.hasSomeWithInstant() ? withInstant(database, part, Cursor.class) : null,
                        part.hasSomeWithoutInstant() ? withoutInstant(database, part, Cursor.class) : null)
                .filter(Objects::nonNull)
                .flatMap(query -> query.setFirstResult(part.limit() - 1).setMaxResults(1).getResultList().stream())
                .findFirst();
    }

    /** Whether a filter has queries to which no index leads, so that each request has to be looked at. */
    static boolean isScan(RequestFilter filter, List<RequestQuery> all) {
        return !filter.isEverything()
                && all.stream().anyMatch(query -> !query.conditions().narrow());
    }

    /** How many there are. */
    long count(EntityManager database) {
        return conditions
                .bindTo(database.createQuery(
                        "select count(r.id) from FlightRequest r where " + conditions.hql(), Long.class))
                .getSingleResult();
    }

    /**
     * How many there are, counted no further than {@code most}.
     *
     * @param filedFrom as of a {@link Part}
     */
    long count(EntityManager database, @Nullable Instant filedFrom, int most) {
        var counted = within(filedFrom);
        // The order sorts nothing: Hibernate wants one where there is a limit
        return counted.bindTo(database.createQuery(
                        "select count(*) from (select r.id as id from FlightRequest r where %s order by r.mission.id limit %s) f"
                                .formatted(counted.hql(), most),
                        Long.class))
                .getSingleResult();
    }

    /** Whether there are at most so many. */
    boolean isAtMost(EntityManager database, int most) {
        return conditions
                .bindTo(database.createQuery("select 1 from FlightRequest r where " + conditions.hql(), Integer.class))
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Conditions within(@Nullable Instant filedFrom) {
        return filedFrom == null || conditions.narrow()
                ? conditions
                : conditions.and("r.filedAt >= ?", filedFrom).narrowed();
    }

    private <T> TypedQuery<T> withInstant(EntityManager database, Part part, Class<T> selected) {
        var path = "r." + part.order().key().path();
        var within = within(part.filedFrom());
        var last = part.last();
        if (last != null) {
            within = within.and(
                    range(path, part.order().descending() ? "<" : ">", ""), last.value(), last.value(), last.id());
        } else {
            // Without a range on the instant, H2 uses another index, and sorts everything that it finds
            within = within.narrow() ? within.and(path + " is not null") : within.and(path + " > ?", Instant.EPOCH);
        }
        var until = part.until();
        if (until != null && until.value() != null) {
            within = within.and(
                    range(path, part.order().descending() ? ">" : "<", "="), until.value(), until.value(), until.id());
        }
        return query(database, within, part, ", " + path + direction(part), selected);
    }

    /** The range comes first, for the index. */
    private static String range(String path, String beyond, String inclusive) {
        return "%1$s %2$s= ? and (%1$s %2$s ? or r.id %2$s%3$s ?)".formatted(path, beyond, inclusive);
    }

    private <T> TypedQuery<T> withoutInstant(EntityManager database, Part part, Class<T> selected) {
        boolean descending = part.order().descending();
        var last = part.last();
        var without = within(part.filedFrom()).and("r." + part.order().key().path() + " is null");
        if (last != null && last.value() == null) {
            without = without.and("r.id " + (descending ? "<" : ">") + " ?", last.id());
        }
        if (part.until() != null) {
            without = without.and(
                    "r.id " + (descending ? ">" : "<") + "= ?", part.until().id());
        }
        return query(database, without, part, "", selected);
    }

    /**
     * The order also names the mission: H2 reads in the order of an index only if the first column is named, too. Only the index of the
     * order of filing has the version, so a query for a {@link Cursor} does not select it: it may pass over many rows.
     */
    private static <T> TypedQuery<T> query(
            EntityManager database, Conditions all, Part part, String by, Class<T> selected) {
        return all.bindTo(database.createQuery(
                "select new %5$s(r.%1$s, r.id%6$s) from FlightRequest r where %2$s order by r.mission.id%3$s%4$s, r.id%3$s"
                        .formatted(
                                part.order().key().path(),
                                all.hql(),
                                direction(part),
                                by,
                                selected.getName(),
                                selected == Found.class ? ", r.version + 1" : ""),
                selected));
    }

    private static String direction(Part part) {
        return part.order().descending() ? " desc" : " asc";
    }
}
