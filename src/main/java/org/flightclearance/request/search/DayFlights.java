package org.flightclearance.request.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final String OF_A_DAY =
            """
            select new org.flightclearance.request.search.DayFlight(r.id, r.reference, r.particulars.aircraft.callsign,
                r.particulars.aircraft.type, r.particulars.aircraft.registration, r.particulars.purpose,
                r.particulars.sector, r.derived.route, r.derived.departureAt, r.derived.deadlineAt, r.sending.at,
                r.derived.clearance, r.derived.endsAt, r.derived.endsAs, r.derived.notFlown,
                r.itinerary.goingLegs, r.derived.legAnswers, r.itinerary.executed)
            from FlightRequest r
            where r.mission = :mission and r.derived.departureAt >= :from and r.derived.departureAt < :until
            order by r.mission.id, r.derived.departureAt, r.id""";

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
     * The flights whose first leg departs on that day of the mission's zone, by departure; of more than {@link #MOST}
     * the first.
     */
    public List<DayFlight> on(Mission mission, LocalDate day) {
        var zone = mission.timeZone();
        return database.createQuery(OF_A_DAY, DayFlight.class)
                .setParameter("mission", mission)
                .setParameter("from", day.atStartOfDay(zone).toInstant())
                .setParameter("until", day.plusDays(1).atStartOfDay(zone).toInstant())
                .setMaxResults(MOST)
                .getResultList();
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
