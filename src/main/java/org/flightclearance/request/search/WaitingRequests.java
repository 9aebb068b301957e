package org.flightclearance.request.search;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;

/** Counts the requests that wait for an answer, and finds those whose deadline is near. */
@ApplicationScoped
public class WaitingRequests {

    /** What waits ends later than now: it ends as unanswered if nothing else is recorded. */
    private static final String WAITING =
            """
            from FlightRequest r
            where r.mission = :mission and r.derived.endsAt > :now and r.sending.at is not null
            and r.derived.clearance = :clearance""";

    private static final String COUNTS =
            """
            select new org.flightclearance.request.search.WaitingCounts(count(r.id),
                coalesce(sum(case when r.derived.deadlineAt <= :soon then 1L else 0L end), 0L),
                coalesce(sum(case when r.sending.at <= :longAgo then 1L else 0L end), 0L))
            """
                    + WAITING;

    private static final String FIRST =
            """
            select new org.flightclearance.request.search.WaitingRequest(r.reference, r.particulars.aircraft.callsign,
                r.derived.route, r.derived.deadlineAt)
            """
                    + WAITING
                    + " and r.derived.deadlineAt >= :now and r.derived.deadlineAt <= :soon"
                    + " order by r.mission.id, r.derived.deadlineAt, r.id";

    private final EntityManager database;

    WaitingRequests(EntityManager database) {
        this.database = database;
    }

    /**
     * @param soon deadlines up to this instant are near
     * @param longAgo what was sent up to this instant has waited for long
     */
    public WaitingCounts count(Mission mission, Instant now, Instant soon, Instant longAgo) {
        return database.createQuery(COUNTS, WaitingCounts.class)
                .setParameter("mission", mission)
                .setParameter("now", now)
                .setParameter("clearance", Clearance.REQUIRED)
                .setParameter("soon", soon)
                .setParameter("longAgo", longAgo)
                .getSingleResult();
    }

    /** Those with a deadline up to an instant, the most urgent first; at most {@code most}. */
    public List<WaitingRequest> dueBy(Mission mission, Instant now, Instant soon, int most) {
        return database.createQuery(FIRST, WaitingRequest.class)
                .setParameter("mission", mission)
                .setParameter("now", now)
                .setParameter("clearance", Clearance.REQUIRED)
                .setParameter("soon", soon)
                .setMaxResults(most)
                .getResultList();
    }
}
