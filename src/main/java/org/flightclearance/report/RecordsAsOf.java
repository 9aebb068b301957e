package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Deadline;
import org.flightclearance.request.OpenFor;
import org.flightclearance.request.Status;

/** The requests of a mission as they stood recorded at an instant. */
final class RecordsAsOf {

    private final EntityManager database;
    private final Mission mission;
    private final Instant asOf;
    private final List<StoodAt> sources;

    RecordsAsOf(EntityManager database, Mission mission, Instant asOf, List<StoodAt> sources) {
        this.database = database;
        this.mission = mission;
        this.asOf = asOf;
        this.sources = sources;
    }

    /** Everything sent that the basis puts into the period, notifications too, by the time of sending. */
    List<Counted> sent(ReportPeriod period, Basis basis) {
        return read(inPeriod(basis), between(period, basis, asOf));
    }

    /** What was sent before the period and had not ended before it, notifications apart; by the time of sending. */
    List<Counted> carriedOver(ReportPeriod period) {
        var open =
                """
                {openFor} = :openFor and {sent} >= :earliest and {sent} < :start
                and {sent} < :afterwards and {ends} >= :start and h.standing.clearance = REQUIRED""";
        return Stream.of(OpenFor.values())
                .flatMap(openFor -> read(
                        open,
                        Map.of(
                                "openFor", openFor,
                                "earliest", openFor.earliestSending(period.start()),
                                "start", period.start(),
                                "afterwards", afterwards(asOf)))
                        .stream())
                .sorted(Counted.BY_SENDING)
                .toList();
    }

    /** Filed in the period, and not sent. */
    List<Counted> filedNeverSent(ReportPeriod period) {
        return read(
                "{filed} >= :start and {filed} < :end and {sent} is null",
                Map.of("start", period.start(), "end", period.end()));
    }

    /** How the requests of periods without a gap stand, oldest first; in one query, notifications apart. */
    List<PeriodOutcomes> outcomes(List<ReportPeriod> periods, Basis basis) {
        var number = new StringBuilder("case");
        for (int i = 0; i < periods.size(); i++) {
            number.append(" when %s < :end%d then %d".formatted(date(basis), i, i));
        }
        var whole = new ReportPeriod(
                periods.get(0).from(), periods.get(periods.size() - 1).to(), mission.timeZone());
        var counts = new ArrayList<Map<Status, Long>>();
        periods.forEach(period -> counts.add(new EnumMap<>(Status.class)));
        for (var source : sources) {
            var query = database.createQuery(
                            "select counted.period, counted.ended, count(*) from (select "
                                    + source.by(number.toString())
                                    + " end as period, case when h.standing.endsAt <= :asOf then h.standing.endsAs end as ended"
                                    + source.from() + " and h.standing.clearance = REQUIRED and "
                                    + source.by(inPeriod(basis))
                                    + ") counted group by counted.period, counted.ended",
                            Tuple.class)
                    .setParameter("mission", mission.id())
                    .setParameter("asOf", asOf);
            between(whole, basis, asOf).forEach(query::setParameter);
            for (int i = 0; i < periods.size(); i++) {
                query.setParameter("end" + i, periods.get(i).end());
            }
            for (var row : query.getResultList()) {
                // All of them were sent, and permission was asked for: so what has not ended is pending
                var status = Objects.requireNonNullElse(row.get(1, Status.class), Status.PENDING);
                counts.get(row.get(0, Integer.class)).merge(status, row.get(2, Long.class), Long::sum);
            }
        }
        var outcomes = new ArrayList<PeriodOutcomes>();
        for (int i = 0; i < periods.size(); i++) {
            outcomes.add(new PeriodOutcomes(periods.get(i), counts.get(i)));
        }
        return outcomes;
    }

    private List<Counted> read(String condition, Map<String, Object> parameters) {
        var found = new ArrayList<Counted>();
        for (var source : sources) {
            var query = database.createQuery(
                            source.select() + source.from() + " and " + source.by(condition), Counted.class)
                    .setParameter("mission", mission.id())
                    .setParameter("asOf", asOf);
            parameters.forEach(query::setParameter);
            found.addAll(query.getResultList());
        }
        // Here and not in the query: an index has them by the time already, and the rest is quick
        found.sort(Counted.BY_SENDING);
        return found;
    }

    private static String inPeriod(Basis basis) {
        var within = "%1$s >= :start and %1$s < :end".formatted(date(basis));
        return basis == Basis.SENT ? within : within + " and {sent} < :afterwards";
    }

    private static String date(Basis basis) {
        return switch (basis) {
            case SENT -> "{sent}";
            case DEPARTURE -> "{departure}";
            case OUTCOME -> "{ends}";
        };
    }

    private static Map<String, Object> between(ReportPeriod period, Basis basis, Instant asOf) {
        var close = DenialReports.close(period, asOf);
        return switch (basis) {
            case SENT -> Map.of("start", period.start(), "end", close);
            case DEPARTURE -> Map.of("start", period.start(), "end", period.end(), "afterwards", afterwards(asOf));
            case OUTCOME -> Map.of("start", period.start(), "end", close, "afterwards", afterwards(asOf));
        };
    }

    /** What happened at the instant itself still counts. */
    private static Instant afterwards(Instant asOf) {
        return asOf.plus(Deadline.STEP);
    }
}
