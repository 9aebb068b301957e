package org.flightclearance.request.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Status;

/** Finds a mission's requests that match a filter, in order, by index ranges. It reads only their cursors. */
public final class RequestQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final RequestOrder order;
    private final String path;
    private final @Nullable Cursor last;

    /** Whether a condition leaves so few requests that they need not be read in the order of an index. */
    private boolean narrowed;

    /** @param last the query begins after this request; null: with the first one */
    public RequestQuery(
            Mission mission, RequestFilter filter, Instant asOf, RequestOrder order, @Nullable Cursor last) {
        this.order = order;
        this.path = "r." + order.key().path();
        this.last = last;
        where("r.mission = :mission", "mission", mission);
        search(filter);
        days("r.sending.at", "sent", mission.timeZone(), filter.sentFrom(), filter.sentTo());
        days("r.derived.departureAt", "departure", mission.timeZone(), filter.departureFrom(), filter.departureTo());
        equal("r.particulars.purpose", "purpose", filter.purpose());
        equal("r.particulars.aircraft.aircraftClass", "aircraftClass", filter.aircraftClass());
        equal("r.particulars.sector", "sector", filter.sector());
        equal("r.sending.authority", "authority", filter.authority());
        equal("r.particulars.clientReference", "clientReference", filter.clientReference());
        equal("r.derived.shortNotice", "shortNotice", filter.shortNotice());
        from("r.filedAt", "filedFrom", filter.filedFrom());
        from("r.changedAt", "changedSince", filter.changedSince());
        from("r.derived.endsAt", "endedFrom", filter.endedFrom());
        status(filter, asOf);
        narrowed |= filter.clientReference() != null;
    }

    /** At most {@code limit} cursors: first the requests that have the instant of the order, then those without it. */
    public List<Cursor> in(EntityManager database, int limit) {
        var found = new ArrayList<Cursor>();
        if (last == null || last.value() != null) {
            found.addAll(withInstant(database, limit));
        }
        if (order.key().isOptional() && found.size() < limit) {
            found.addAll(withoutInstant(database, limit - found.size()));
        }
        return found;
    }

    /** How many there are, whatever the page. */
    long count(EntityManager database) {
        var query = database.createQuery(
                "select count(r.id) from FlightRequest r where " + String.join(" and ", conditions), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private List<Cursor> withInstant(EntityManager database, int limit) {
        var all = new HashMap<>(parameters);
        var condition = path + " is not null";
        if (last != null) {
            // The range comes first, for the index
            condition = "%1$s %2$s= :last and (%1$s %2$s :last or r.id %2$s :lastId)".formatted(path, beyond());
            all.put("last", last.value());
            all.put("lastId", last.id());
        } else if (!narrowed) {
            // Without a range on the instant, H2 uses another index, and sorts everything that it finds
            condition = path + " > :ever";
            all.put("ever", Instant.EPOCH);
        }
        return read(database, condition, ", " + path + direction(), all, limit);
    }

    private List<Cursor> withoutInstant(EntityManager database, int limit) {
        var all = new HashMap<>(parameters);
        var condition = path + " is null";
        if (last != null && last.value() == null) {
            condition += " and r.id " + beyond() + " :lastId";
            all.put("lastId", last.id());
        }
        return read(database, condition, "", all, limit);
    }

    /** The order also names the mission: H2 reads in the order of an index only if the first column is named, too. */
    private List<Cursor> read(EntityManager database, String condition, String by, Map<String, Object> all, int limit) {
        var query = database.createQuery(
                "select new org.flightclearance.request.search.Cursor(%1$s, r.id) from FlightRequest r where %2$s and %3$s order by r.mission.id%4$s%5$s, r.id%4$s"
                        .formatted(path, String.join(" and ", conditions), condition, direction(), by),
                Cursor.class);
        all.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private String direction() {
        return order.descending() ? " desc" : " asc";
    }

    private String beyond() {
        return order.descending() ? "<" : ">";
    }

    /** Limits an instant to days in the zone of the mission, from the first to the last inclusive. */
    private void days(String of, String name, ZoneId zone, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            from(of, name + "From", from.atStartOfDay(zone).toInstant());
        }
        if (to != null) {
            where(
                    of + " < :" + name + "To",
                    name + "To",
                    to.plusDays(1).atStartOfDay(zone).toInstant());
            narrowed = true;
        }
    }

    private void from(String of, String name, @Nullable Instant earliest) {
        if (earliest != null) {
            where(of + " >= :" + name, name, earliest);
            narrowed = true;
        }
    }

    private void status(RequestFilter filter, Instant asOf) {
        if (!filter.status().isEmpty()) {
            var names = filter.status().stream().map(Status::name).toList();
            where(Status.HQL.formatted("r") + " in :statuses", "statuses", names);
            parameters.put("asOf", asOf);
            // Open requests are few, so a condition is added that an index can find them by
            if (filter.status().equals(Set.of(Status.SUBMITTED))) {
                conditions.add("r.sending.at is null");
                narrowed = true;
            } else if (filter.status().equals(Set.of(Status.PENDING))) {
                conditions.add("r.derived.endsAt > :asOf");
                narrowed = true;
            }
        }
        if (filter.answeredLate() != null) {
            conditions.add("r.derived.lateAnswerAt is " + (filter.answeredLate() ? "not null" : "null"));
        }
    }

    private void search(RequestFilter filter) {
        var text = filter.q();
        if (text != null && !text.isBlank()) {
            var escaped = text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1");
            where("column(r.search_text as String) like :q escape '!'", "q", "%" + escaped + "%");
        }
    }

    private void equal(String of, String name, @Nullable Object value) {
        if (value != null) {
            where(of + " = :" + name, name, value);
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
