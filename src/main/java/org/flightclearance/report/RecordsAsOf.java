package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Deadline;
import org.flightclearance.request.OpenDuration;
import org.flightclearance.request.Status;

/** The requests of a mission as they were recorded at an instant. */
final class RecordsAsOf {

    private final EntityManager database;
    private final Mission mission;
    private final Instant asOf;
    private final List<RecordSource> sources;

    RecordsAsOf(EntityManager database, Mission mission, Instant asOf, List<RecordSource> sources) {
        this.database = database;
        this.mission = mission;
        this.asOf = asOf;
        this.sources = sources;
    }

    /**
     * Every sent request that the basis puts into the period, including notifications, ordered by the time of sending.
     */
    List<ReportedRequest> sent(ReportPeriod period, Basis basis) {
        return read(inPeriod(basis), between(period, basis, asOf));
    }

    /** The records as they were at an earlier instant, but only of requests that were changed since. */
    RecordsAsOf changedSince(Instant earlier) {
        return new RecordsAsOf(database, mission, earlier, List.of(RecordSource.CHANGED_SINCE));
    }

    /**
     * The requests of {@link #sent}, but only those that were changed, sent, or have ended, after an earlier instant, or of which
     * single legs may have become unanswered since: dropped ones before the deadline of the request.
     */
    List<RecordedRequest> sentAndNewSince(Instant earlier, ReportPeriod period, Basis basis) {
        var parameters = new HashMap<String, Object>(between(period, basis, asOf));
        parameters.put("earlier", earlier);
        parameters.put("now", asOf);
        var condition = inPeriod(basis)
                + """
                 and ({recorded} > :earlier or {sent} > :earlier or {ends} > :earlier and {ends} <= :now
                or h.derived.legAnswers is not null and h.derived.deadlineAt >= :earlier)""";
        return sources.stream()
                .flatMap(source -> {
                    var text = source.selectRecorded() + source.from() + " and " + source.by(condition);
                    var query = query(source, text, RecordedRequest.class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList().stream();
                })
                .toList();
    }

    /**
     * The requests that were sent before the instant and had not ended before it, without notifications, ordered by the
     * time of sending.
     */
    List<ReportedRequest> openAt(Instant instant) {
        return openAt(instant, instant, Basis.SENT);
    }

    /** Likewise, but only those that the basis puts into a time before {@code end}. */
    private List<ReportedRequest> openAt(Instant instant, Instant end, Basis basis) {
        return sources.equals(List.of(RecordSource.NOW)) && instant.isAfter(asOf)
                ? openNow(instant, end, basis)
                : openThen(instant, end, basis);
    }

    /** Requests that end at the instant or later. The instant is after the as-of instant, so there are few of them. */
    private List<ReportedRequest> openNow(Instant instant, Instant end, Basis basis) {
        return read(
                "{ends} >= :instant and " + noIndex("{sent} < :instant and " + date(basis) + " < :end")
                        + " and h.derived.clearance = REQUIRED",
                Map.of("instant", instant, "end", end));
    }

    /** A condition that the database cannot use an index for: another index of the query has fewer rows. */
    private static String noIndex(String condition) {
        return "case when " + condition + " then 1 else 0 end = 1";
    }

    private List<ReportedRequest> openThen(Instant instant, Instant end, Basis basis) {
        var open =
                """
                {openFor} = :openFor and {sent} >= :earliest and {sent} < :instant
                and {sent} < :afterwards and {ends} >= :instant and h.derived.clearance = REQUIRED and\s"""
                        + noIndex(date(basis) + " < :end");
        return Stream.of(OpenDuration.values())
                .flatMap(openFor -> read(
                        open,
                        Map.of(
                                "openFor",
                                openFor,
                                "earliest",
                                openFor.earliestSending(instant),
                                "instant",
                                instant,
                                "end",
                                end,
                                "afterwards",
                                afterwards(asOf)))
                        .stream())
                .sorted(ReportedRequest.BY_SENDING)
                .toList();
    }

    /** The requests that were filed in the period and not sent. */
    List<ReportedRequest> filedNeverSent(ReportPeriod period) {
        return read(
                "{filed} >= :start and {filed} < :end and {unsent}",
                Map.of("start", period.start(), "end", period.end()));
    }

    /**
     * The outcomes of the requests of each period, without notifications. One query counts how all of them will end if
     * nothing else is recorded. The few that are still open are then read and moved to pending: testing in the query
     * whether each request has ended would take longer.
     */
    List<PeriodOutcomes> outcomes(List<ReportPeriod> periods, Basis basis) {
        var counts = ends(periods, basis);
        if (basis != Basis.OUTCOME) {
            var open = openAt(afterwards(asOf), periods.get(periods.size() - 1).end(), basis);
            for (int i = 0; i < periods.size(); i++) {
                movePending(open, periods.get(i), basis, counts.get(i));
            }
        }
        return IntStream.range(0, periods.size())
                .mapToObj(i -> new PeriodOutcomes(periods.get(i), counts.get(i)))
                .toList();
    }

    private static void movePending(
            List<ReportedRequest> open, ReportPeriod period, Basis basis, Map<Status, Long> counts) {
        for (var request : open) {
            var date = request.dateBy(basis);
            if (!date.isBefore(period.start()) && date.isBefore(period.end())) {
                counts.merge(Objects.requireNonNull(request.derived().endsAs()), -1L, Long::sum);
                counts.merge(Status.PENDING, 1L, Long::sum);
            }
        }
    }

    /**
     * For each period, how many requests end in which status if nothing else is recorded. One query for each source.
     */
    private List<Map<Status, Long>> ends(List<ReportPeriod> periods, Basis basis) {
        var counts = new ArrayList<Map<Status, Long>>();
        periods.forEach(period -> counts.add(new EnumMap<>(Status.class)));
        for (var source : sources) {
            var text = IntStream.range(0, periods.size())
                    .mapToObj(number -> endsOf(number, source, basis))
                    .collect(Collectors.joining(" union all "));
            var query = query(source, text, Tuple.class);
            for (int i = 0; i < periods.size(); i++) {
                int number = i;
                between(periods.get(i), basis, asOf).forEach((name, value) -> query.setParameter(name + number, value));
            }
            for (var row : query.getResultList()) {
                if (row.get(1, Clearance.class) == Clearance.REQUIRED) {
                    counts.get(row.get(0, Integer.class))
                            .merge(row.get(2, Status.class), row.get(3, Long.class), Long::sum);
                }
            }
        }
        return counts;
    }

    /** One index range for each period, which is faster than computing the period of each row. */
    private static String endsOf(int number, RecordSource source, Basis basis) {
        return "select " + number + ", h.derived.clearance, h.derived.endsAs, count(*)" + source.from() + " and "
                + source.by(inPeriod(basis)).replaceAll("(:start|:end|:afterwards)", "$1" + number)
                + " group by h.derived.clearance, h.derived.endsAs";
    }

    private List<ReportedRequest> read(String condition, Map<String, Object> parameters) {
        var found = new ArrayList<ReportedRequest>();
        for (var source : sources) {
            var query = query(
                    source, source.select() + source.from() + " and " + source.by(condition), ReportedRequest.class);
            parameters.forEach(query::setParameter);
            found.addAll(query.getResultList());
        }
        // Sorted here and not in the query: within one index range the rows are nearly in order already
        found.sort(ReportedRequest.BY_SENDING);
        return found;
    }

    private <T> TypedQuery<T> query(RecordSource source, String text, Class<T> answer) {
        var query = database.createQuery(text, answer).setParameter("mission", mission.id());
        return source.hasInstantParameter() ? query.setParameter("asOf", asOf) : query;
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
        var close = period.close(asOf);
        return switch (basis) {
            case SENT -> Map.of("start", period.start(), "end", close);
            case DEPARTURE -> Map.of("start", period.start(), "end", period.end(), "afterwards", afterwards(asOf));
            case OUTCOME -> Map.of("start", period.start(), "end", close, "afterwards", afterwards(asOf));
        };
    }

    /** The step after the as-of instant: what happened at the as-of instant itself still counts. */
    private static Instant afterwards(Instant asOf) {
        return asOf.plus(Deadline.STEP);
    }
}
