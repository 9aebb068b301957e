package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;

/** Computes the figures of the last weeks for an overview: of all of them with one query. */
@ApplicationScoped
public class WeeklyReports {

    /** A quarter of a year, less a week. */
    public static final int WEEKS = 12;

    private static final String SENT =
            """
            select new org.flightclearance.report.SentRequest(h.sending.authority, h.sending.at, h.derived.endsAt,
                h.derived.endsAs)
            from FlightRequest h
            where h.mission.id = :mission and h.sending.at >= :start and h.sending.at < :end
            and h.derived.clearance = :clearance""";

    private final EntityManager database;
    private final Records records;

    WeeklyReports(EntityManager database, Records records) {
        this.database = database;
        this.records = records;
    }

    /**
     * The last twelve weeks, up to the running one. If nothing was sent in them, the twelve weeks up to the one in which
     * the newest request was sent.
     */
    public RecentWeeks recent(Mission mission, Instant now) {
        var running = recent(mission, now, now);
        return running.total().sent() > 0
                ? running
                : records.lastSending(mission)
                        .map(newest -> recent(mission, newest, now))
                        .orElse(running);
    }

    /** @param in an instant of the last week */
    private RecentWeeks recent(Mission mission, Instant in, Instant now) {
        var weeks = RecentWeeks.weekOf(in.atZone(mission.timeZone()).toLocalDate(), mission)
                .last(WEEKS);
        return RecentWeeks.of(mission, weeks, sent(mission, weeks, now), now);
    }

    private List<SentRequest> sent(Mission mission, List<ReportPeriod> weeks, Instant now) {
        return database.createQuery(SENT, SentRequest.class)
                .setParameter("mission", mission.id())
                .setParameter("start", weeks.get(0).start())
                .setParameter("end", weeks.get(weeks.size() - 1).close(now))
                .setParameter("clearance", Clearance.REQUIRED)
                .getResultList();
    }
}
