package org.flightclearance.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;

/** Puts a filter, an order and a cursor into one query that runs over indexes. */
final class RequestQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Instant asOf;
    private boolean ofOneMission;

    RequestQuery(Instant asOf) {
        this.asOf = asOf;
    }

    void filter(RequestFilter filter, Collection<Mission> missions) {
        if (missions.size() == 1) {
            where("r.mission = :mission", "mission", missions.iterator().next());
            ofOneMission = true;
        } else {
            where("r.mission in :missions", "missions", missions);
        }
        days("r.sending.at", "sent", missions, filter.sentFrom(), filter.sentTo());
        days("r.standing.departureAt", "departure", missions, filter.departureFrom(), filter.departureTo());
        equal("r.particulars.purpose", "purpose", filter.purpose());
        equal("r.particulars.aircraft.aircraftClass", "aircraftClass", filter.aircraftClass());
        equal("r.particulars.sector", "sector", filter.sector());
        equal("r.particulars.clientReference", "clientReference", filter.clientReference());
        equal("r.standing.shortNotice", "shortNotice", filter.shortNotice());
        if (filter.changedSince() != null) {
            where("r.changedAt >= :changedSince", "changedSince", filter.changedSince());
        }
        if (filter.endedFrom() != null) {
            where("r.standing.endsAt >= :endedFrom", "endedFrom", filter.endedFrom());
        }
        status(filter);
        search(filter.q());
    }

    /** Limits an instant to days, which begin when they begin in the zone of each mission. */
    private void days(
            String path, String name, Collection<Mission> missions, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return;
        }
        var byZone = missions.stream().collect(Collectors.groupingBy(Mission::timeZone));
        var alternatives = new ArrayList<String>();
        byZone.forEach((zone, those) -> {
            var suffix = name + alternatives.size();
            var range = new StringBuilder("r.mission in :zone" + suffix);
            parameters.put("zone" + suffix, those);
            if (from != null) {
                range.append(" and ").append(path).append(" >= :from").append(suffix);
                parameters.put("from" + suffix, from.atStartOfDay(zone).toInstant());
            }
            if (to != null) {
                range.append(" and ").append(path).append(" < :to").append(suffix);
                parameters.put("to" + suffix, to.plusDays(1).atStartOfDay(zone).toInstant());
            }
            alternatives.add(range.toString());
        });
        conditions.add("(" + String.join(" or ", alternatives) + ")");
    }

    void startAfter(RequestOrder order, @Nullable Cursor last) {
        if (last == null) {
            return;
        }
        var path = "r." + order.key().path();
        var beyond = order.descending() ? "<" : ">";
        parameters.put("lastId", last.id());
        if (last.value() == null) {
            conditions.add("%1$s is null and r.id %2$s :lastId".formatted(path, beyond));
        } else if (!order.key().isOptional()) {
            // The range comes first, for the index
            where(
                    "%1$s %2$s= :last and (%1$s %2$s :last or r.id %2$s :lastId)".formatted(path, beyond),
                    "last",
                    last.value());
        } else {
            where(
                    "(%1$s %2$s :last or %1$s = :last and r.id %2$s :lastId or %1$s is null)".formatted(path, beyond),
                    "last",
                    last.value());
        }
    }

    List<FlightRequest> in(EntityManager database, RequestOrder order, int limit) {
        var direction = order.descending() ? "desc" : "asc";
        // H2 sorts nulls first and PostgreSQL last: say which, where there are any
        var nulls = order.key().isOptional() ? " nulls last" : "";
        // H2 reads in the order of an index only where its first column is named as well
        var mission = ofOneMission ? "r.mission.id " + direction + ", " : "";
        var query = database.createQuery(
                "from FlightRequest r where %1$s order by %5$sr.%2$s %3$s%4$s, r.id %3$s"
                        .formatted(
                                conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions),
                                order.key().path(),
                                direction,
                                nulls,
                                mission),
                FlightRequest.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    static Cursor cursorOf(FlightRequest request, RequestOrder order) {
        var sending = request.sending();
        return new Cursor(
                switch (order.key()) {
                    case FILED_AT -> request.asFiled().filedAt();
                    case SENT_AT -> sending == null ? null : sending.at();
                    case DEPARTURE_AT -> request.standing().departureAt();
                    case DEADLINE_AT -> request.standing().deadlineAt();
                    case CHANGED_AT -> request.changedAt();
                },
                request.id());
    }

    private void status(RequestFilter filter) {
        if (!filter.status().isEmpty()) {
            var names = filter.status().stream().map(Status::name).toList();
            where(Status.HQL.formatted("r") + " in :statuses", "statuses", names);
            parameters.put("asOf", asOf);
            // What is open is little among all that ever was: so let an index say where it is
            if (filter.status().equals(Set.of(Status.SUBMITTED))) {
                conditions.add("r.sending.at is null");
            } else if (filter.status().equals(Set.of(Status.PENDING))) {
                conditions.add("r.standing.endsAt > :asOf");
            }
        }
        if (filter.answeredLate() != null) {
            conditions.add("r.standing.lateAnswerAt is " + (filter.answeredLate() ? "not null" : "null"));
        }
    }

    private void search(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            var escaped = text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1");
            where(
                    """
                    (lower(r.reference) like :q escape '!' or lower(r.particulars.clientReference) like :q escape '!'
                    or lower(r.particulars.aircraft.callsign) like :q escape '!'
                    or lower(r.particulars.aircraft.registration) like :q escape '!'
                    or lower(r.sending.outgoingReference) like :q escape '!')""",
                    "q",
                    "%" + escaped + "%");
        }
    }

    private void equal(String path, String name, @Nullable Object value) {
        if (value != null) {
            where(path + " = :" + name, name, value);
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
