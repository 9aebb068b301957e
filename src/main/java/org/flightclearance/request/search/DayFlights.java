package org.flightclearance.request.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Reply;
import org.flightclearance.request.outcome.Outcome;

/** Finds the flights of a day, and whether they may depart. */
@ApplicationScoped
public class DayFlights {

    /** The most flights of one day that are read; a large mission has some fifty. */
    public static final int MOST = 1_000;

    /**
     * For how long after its first departure a flight is looked for, because the index has only the first. No flight takes longer.
     * <i>Choice.</i>
     */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final String FLIGHTS =
            """
            select new org.flightclearance.request.search.DayFlight(r.id, r.reference, r.particulars.aircraft.callsign,
                r.particulars.aircraft.type, r.particulars.aircraft.registration, r.particulars.purpose,
                r.particulars.sector, r.derived.route, r.derived.departureAt, r.derived.deadlineAt, r.sending.at,
                r.derived.clearance, r.derived.endsAt, r.derived.endsAs, r.derived.notFlown,
                new org.flightclearance.request.search.DayLegs(r.derived.route, r.derived.clearance,
                    r.itinerary.goingLegs, r.derived.legAnswers, r.itinerary.executed))
            from FlightRequest r
            """;

    private static final String OF_A_DAY = FLIGHTS
            + """
            where r.mission = :mission and r.derived.departureAt >= :from and r.derived.departureAt < :until
            order by r.mission.id, r.derived.departureAt, r.id""";

    private static final String WITH_IDS = FLIGHTS + "where r.id in :ids";

    /** The legs of a day of flights that departed on an earlier day. */
    private static final String LATER_LEGS =
            """
            select r.id, index(l), l.leg.etd from FlightRequest r join r.itinerary.legs l
            where r.mission = :mission and r.derived.departureAt >= :earliest and r.derived.departureAt < :from
            and l.leg.etd >= :from and l.leg.etd < :until order by r.id, index(l)""";

    private static final String APPROVALS =
            """
            select a.request.id, a.reply from Answer a
            where a.request.id in :ids and a.struck = false and a.reply.outcome = :approved
            order by a.recordedAt, a.id""";

    private final EntityManager database;

    DayFlights(EntityManager database) {
        this.database = database;
    }

    /**
     * The flights with a leg that departs on that day of the mission's zone, by departure; of more than {@link #MOST} the
     * first. A flight that departed on an earlier day, up to a week before, is there with its legs of that day.
     */
    public List<DayFlight> on(Mission mission, LocalDate day) {
        var zone = mission.timeZone();
        var from = day.atStartOfDay(zone).toInstant();
        var until = day.plusDays(1).atStartOfDay(zone).toInstant();
        var departing = database.createQuery(OF_A_DAY, DayFlight.class)
                .setParameter("mission", mission)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(MOST)
                .getResultList();
        return Stream.concat(later(mission, from, until).stream(), departing.stream())
                .sorted(Comparator.comparing(DayFlight::departureAt).thenComparing(DayFlight::id))
                .limit(MOST)
                .toList();
    }

    /** Those that departed on an earlier day. A leg that the mission dropped is none of them. */
    private List<DayFlight> later(Mission mission, Instant from, Instant until) {
        var etds = new HashMap<UUID, SortedMap<Integer, Instant>>();
        database.createQuery(LATER_LEGS, Object[].class)
                .setParameter("mission", mission)
                .setParameter("earliest", from.minus(LONGEST))
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> etds.computeIfAbsent((UUID) row[0], id -> new TreeMap<>())
                        .put((Integer) row[1] + 1, (Instant) row[2]));
        if (etds.isEmpty()) {
            return List.of();
        }
        return database
                .createQuery(WITH_IDS, DayFlight.class)
                .setParameter("ids", etds.keySet())
                .getResultList()
                .stream()
                .flatMap(flight -> flight.onLaterDay(Objects.requireNonNull(etds.get(flight.id()))).stream())
                .toList();
    }

    /** The approvals of those flights, by the id of the request, as they were recorded. */
    public Map<UUID, List<Reply>> approvals(Collection<DayFlight> flights) {
        if (flights.isEmpty()) {
            return Map.of();
        }
        return database
                .createQuery(APPROVALS, Object[].class)
                .setParameter("ids", flights.stream().map(DayFlight::id).toList())
                .setParameter("approved", Outcome.APPROVED)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Reply) row[1], Collectors.toList())));
    }
}
