package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

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

    /** How the requests of each of some periods stand, notifications apart; in one query. */
    List<PeriodOutcomes> outcomes(List<ReportPeriod> periods, Basis basis) {
        var counts = new ArrayList<Map<Status, Long>>();
        periods.forEach(period -> counts.add(new EnumMap<>(Status.class)));
        for (var source : sources) {
            var query = database.createQuery(
                            IntStream.range(0, periods.size())
                                    .mapToObj(number -> outcomesOf(number, source, basis))
                                    .collect(Collectors.joining(" union all ")),
                            Tuple.class)
                    .setParameter("mission", mission.id())
                    .setParameter("asOf", asOf);
            for (int i = 0; i < periods.size(); i++) {
                int number = i;
                between(periods.get(i), basis, asOf).forEach((name, value) -> query.setParameter(name + number, value));
            }
            for (var row : query.getResultList()) {
                var ofPeriod = counts.get(row.get(0, Integer.class));
                long all = row.get(2, Long.class);
                long ended = row.get(3, Long.class);
                // All of them were sent, and permission was asked for: so what has not ended is pending
                add(ofPeriod, row.get(1, Status.class), ended);
                add(ofPeriod, Status.PENDING, all - ended);
            }
        }
        return IntStream.range(0, periods.size())
                .mapToObj(i -> new PeriodOutcomes(periods.get(i), counts.get(i)))
                .toList();
    }

    /** For each period a range of its own, which is quicker than to ask of each row in which period it is. */
    private static String outcomesOf(int number, StoodAt source, Basis basis) {
        return "select " + number + ", h.standing.endsAs, count(*),"
                + " count(case when h.standing.endsAt <= :asOf then 1 end)" + source.from()
                + " and h.standing.clearance = REQUIRED and "
                + source.by(inPeriod(basis)).replaceAll("(:start|:end|:afterwards)", "$1" + number)
                + " group by h.standing.endsAs";
    }

    private static void add(Map<Status, Long> counts, @Nullable Status status, long more) {
        if (status != null && more > 0) {
            counts.merge(status, more, Long::sum);
        }
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
