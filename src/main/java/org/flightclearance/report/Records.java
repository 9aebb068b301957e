package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Deadline;
import org.flightclearance.request.Status;

/**
 * Reads the history as it stood: for each request the newest entry recorded at or before an instant. Entries of a
 * request are numbered, and never recorded earlier than the one before: so that entry is the one whose next, if there
 * is one, was recorded later.
 */
@ApplicationScoped
class Records {

    private static final String STOOD =
            """
             from HistoryEntry h left join HistoryEntry newer
                 on newer.request = h.request and newer.position = h.position + 1
             where h.missionId = :mission and h.recordedAt <= :asOf
                 and (newer.id is null or newer.recordedAt > :asOf)
            """;

    private final EntityManager database;

    Records(EntityManager database) {
        this.database = database;
    }

    /** Everything sent that the basis puts into the period, notifications too, by the time of sending. */
    List<Counted> sent(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {
        var close = DenialReports.close(period, asOf);
        var range =
                switch (basis) {
                    case SENT -> "h.sending.at >= :start and h.sending.at < :end";
                    case DEPARTURE ->
                        "h.standing.departureAt >= :start and h.standing.departureAt < :end"
                                + " and h.sending.at < :afterwards";
                    case OUTCOME ->
                        "h.standing.endsAt >= :start and h.standing.endsAt < :end and h.sending.at is not null";
                };
        var query = database.createQuery(
                        """
                        select new org.flightclearance.report.Counted(h.id, h.flightId, h.reference, h.purpose,
                            h.aircraft.aircraftClass, h.aircraft.callsign, h.sector, h.sending.authority, h.sending.at,
                            h.standing)"""
                                + STOOD + " and " + range + " order by h.sending.at, h.reference",
                        Counted.class)
                .setParameter("mission", mission.id())
                .setParameter("asOf", asOf)
                .setParameter("start", period.start())
                .setParameter("end", basis == Basis.DEPARTURE ? period.end() : close);
        if (basis == Basis.DEPARTURE) {
            query.setParameter("afterwards", asOf.plus(Deadline.STEP));
        }
        return query.getResultList();
    }

    int filedNeverSent(Mission mission, ReportPeriod period, Instant asOf) {
        return database.createQuery(
                        "select count(*)" + STOOD
                                + " and h.filedAt >= :start and h.filedAt < :end and h.sending.at is null",
                        Long.class)
                .setParameter("mission", mission.id())
                .setParameter("asOf", asOf)
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .getSingleResult()
                .intValue();
    }

    Balance balance(Mission mission, ReportPeriod period, Instant close, Instant asOf) {
        var flow = database.createQuery(
                        """
                        select count(case when h.sending.at < :start then 1 end) as opening,
                            count(case when h.sending.at >= :start then 1 end) as sent,
                            count(case when h.standing.endsAt < :close and h.standing.endsAs = APPROVED then 1 end) as approved,
                            count(case when h.standing.endsAt < :close and h.standing.endsAs = DENIED then 1 end) as denied,
                            count(case when h.standing.endsAt < :close and h.standing.endsAs = UNANSWERED then 1 end) as unanswered,
                            count(case when h.standing.endsAt < :close and h.standing.endsAs = WITHDRAWN then 1 end) as withdrawn,
                            count(case when h.standing.endsAt >= :close then 1 end) as closing"""
                                + STOOD
                                + " and h.standing.clearance = REQUIRED and h.sending.at < :close and h.standing.endsAt >= :start",
                        Tuple.class)
                .setParameter("mission", mission.id())
                .setParameter("asOf", asOf)
                .setParameter("start", period.start())
                .setParameter("close", close)
                .getSingleResult();
        return new Balance(
                flow.get("opening", Long.class),
                flow.get("sent", Long.class),
                flow.get("approved", Long.class),
                flow.get("denied", Long.class),
                flow.get("unanswered", Long.class),
                flow.get("withdrawn", Long.class),
                flow.get("closing", Long.class));
    }

    /** Oldest first, in one query. */
    List<QuarterOutcomes> quarters(Mission mission, Quarter last, int howMany, Instant asOf) {
        var quarters = new ArrayList<Quarter>();
        for (int back = howMany - 1; back >= 0; back--) {
            quarters.add(last.plus(-back));
        }
        var number = new StringBuilder("case");
        for (int i = 0; i < howMany; i++) {
            number.append(" when h.sending.at < :end")
                    .append(i)
                    .append(" then ")
                    .append(i);
        }
        var query = database.createQuery(
                        "select counted.quarter, counted.status, count(*) from (select " + number
                                + " end as quarter, " + Status.HQL.formatted("h") + " as status" + STOOD
                                + " and h.standing.clearance = REQUIRED and h.sending.at >= :start and h.sending.at < :end"
                                + (howMany - 1) + ") counted group by counted.quarter, counted.status",
                        Tuple.class)
                .setParameter("mission", mission.id())
                .setParameter("asOf", asOf)
                .setParameter(
                        "start",
                        ReportPeriod.of(quarters.get(0), mission.timeZone()).start());
        for (int i = 0; i < howMany; i++) {
            query.setParameter(
                    "end" + i,
                    ReportPeriod.of(quarters.get(i), mission.timeZone()).end());
        }
        var counts = new ArrayList<Map<Status, Long>>();
        quarters.forEach(quarter -> counts.add(new EnumMap<>(Status.class)));
        for (var row : query.getResultList()) {
            counts.get(row.get(0, Integer.class)).put(Status.valueOf(row.get(1, String.class)), row.get(2, Long.class));
        }
        var outcomes = new ArrayList<QuarterOutcomes>();
        for (int i = 0; i < howMany; i++) {
            outcomes.add(new QuarterOutcomes(quarters.get(i), counts.get(i)));
        }
        return outcomes;
    }

    Optional<Instant> lastSending(Mission mission) {
        return Optional.ofNullable(database.createQuery(
                        "select max(sending.at) from HistoryEntry where missionId = :mission", Instant.class)
                .setParameter("mission", mission.id())
                .getSingleResult());
    }
}
