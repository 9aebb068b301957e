package org.flightclearance.request.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

/**
 * Finds requests of a mission in order, by index ranges. It reads only their cursors.
 *
 * @param conditions of one mission
 */
record RequestQuery(Conditions conditions) {

    /**
     * The part of a list that is read.
     *
     * @param last the list begins after this request; null: with the first one
     * @param filedFrom a list that no index narrows has only requests filed since this instant; null: all
     */
    record Part(RequestOrder order, @Nullable Cursor last, int limit, @Nullable Instant filedFrom) {}

    /** Cursors: first the requests that have the instant of the order, then those without it. */
    List<Cursor> read(EntityManager database, Part part) {
        var found = new ArrayList<Cursor>();
        var last = part.last();
        if (last == null || last.value() != null) {
            found.addAll(withInstant(database, part));
        }
        if (part.order().key().isOptional() && found.size() < part.limit()) {
            found.addAll(withoutInstant(database, part, part.limit() - found.size()));
        }
        return found;
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
                        "select count(*) from (select r.id as id from FlightRequest r where %s order by r.mission.id limit %d) f"
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

    private List<Cursor> withInstant(EntityManager database, Part part) {
        var path = "r." + part.order().key().path();
        var last = part.last();
        var within = within(part.filedFrom());
        if (last != null && last.value() != null) {
            // The range comes first, for the index
            var beyond = beyond(part);
            within = within.and(
                    "%1$s %2$s= ? and (%1$s %2$s ? or r.id %2$s ?)".formatted(path, beyond),
                    last.value(),
                    last.value(),
                    last.id());
        } else {
            // Without a range on the instant, H2 uses another index, and sorts everything that it finds
            within = within.narrow() ? within.and(path + " is not null") : within.and(path + " > ?", Instant.EPOCH);
        }
        return read(database, within, part, ", " + path + direction(part), part.limit());
    }

    private List<Cursor> withoutInstant(EntityManager database, Part part, int limit) {
        var last = part.last();
        var without = within(part.filedFrom()).and("r." + part.order().key().path() + " is null");
        if (last != null && last.value() == null) {
            without = without.and("r.id " + beyond(part) + " ?", last.id());
        }
        return read(database, without, part, "", limit);
    }

    /** The order also names the mission: H2 reads in the order of an index only if the first column is named, too. */
    private static List<Cursor> read(EntityManager database, Conditions all, Part part, String by, int limit) {
        var query = database.createQuery(
                "select new org.flightclearance.request.search.Cursor(r.%1$s, r.id) from FlightRequest r where %2$s order by r.mission.id%3$s%4$s, r.id%3$s"
                        .formatted(part.order().key().path(), all.hql(), direction(part), by),
                Cursor.class);
        return all.bindTo(query).setMaxResults(limit).getResultList();
    }

    private static String direction(Part part) {
        return part.order().descending() ? " desc" : " asc";
    }

    private static String beyond(Part part) {
        return part.order().descending() ? "<" : ">";
    }
}
