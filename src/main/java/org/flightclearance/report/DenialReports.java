package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Deadline;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Status;

/** Computes denial reports, and lists the requests behind any of their figures. */
@ApplicationScoped
public class DenialReports {

    /** The row of what was carried over. */
    public static final String CARRIED_OVER = "carried_over";

    /** The row of notifications. */
    public static final String NOTIFICATIONS = "notifications";

    /** The row of what was filed in the period and not sent. */
    public static final String FILED_NEVER_SENT = "filed_never_sent";

    /** What the rows of the balance begin with. */
    public static final String BALANCE = "balance:";

    private final Records records;

    DenialReports(Records records) {
        this.records = records;
    }

    /** The report of that period as it would have been computed at {@code asOf}. */
    public DenialReport report(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {
        var sent = new ArrayList<Counted>();
        var notified = new ArrayList<Counted>();
        var recorded = records.at(mission, asOf);
        for (var request : recorded.sent(period, basis)) {
            (request.isNotification() ? notified : sent).add(request);
        }
        var carriedOver = recorded.openAt(period.start());
        var outcomes = recorded.outcomes(period.last(DenialReport.PICTURED), basis);
        var weighed = Weighed.all(sent, asOf);
        var breakdowns = new EnumMap<Breakdown, List<Row>>(Breakdown.class);
        for (var breakdown : Breakdown.values()) {
            breakdowns.put(breakdown, rows(breakdown, mission, weighed, period, basis, asOf));
        }
        return new DenialReport(
                mission,
                period,
                basis,
                asOf,
                Figures.of(weighed),
                breakdowns,
                notifications(notified, asOf),
                recorded.filedNeverSent(period).size(),
                Balance.of(
                        basis == Basis.SENT ? together(carriedOver, sent) : open(recorded, period),
                        period.start(),
                        close(period, asOf)),
                Figures.at(asOf, carriedOver),
                outcomes,
                ofYearBefore(period, outcomes).orElseGet(() -> recorded.outcomes(List.of(period.yearBefore()), basis)
                        .get(0)));
    }

    /** The requests of a report split twice. */
    public Cross cross(DenialReport report, Breakdown by, Breakdown within) {
        var mission = report.mission();
        var period = report.period();
        var basis = report.basis();
        var asOf = report.asOf();
        var groups = new TreeMap<String, List<Weighed>>(by.order(mission));
        var required = required(records.at(mission, asOf), period, basis).toList();
        Weighed.all(required, asOf).forEach(weighed -> groups.computeIfAbsent(
                        by.keyOf(weighed.request(), period, basis, asOf), key -> new ArrayList<>())
                .add(weighed));
        var rows = new ArrayList<Cross.CrossRow>();
        groups.forEach((key, group) -> rows(within, mission, group, period, basis, asOf)
                .forEach(row -> rows.add(new Cross.CrossRow(key, row.key(), row.figures()))));
        return new Cross(by, within, rows);
    }

    /** Everything sent that the basis puts into the period, by the time of sending: also what was only notified. */
    public List<Counted> sent(DenialReport report) {
        return records.at(report.mission(), report.asOf()).sent(report.period(), report.basis());
    }

    /**
     * The requests that a figure counts, by the time of sending.
     *
     * @param rows {@code total}, or a breakdown and a key, {@code sector:East}, several of which narrow each other; or
     *     one of the other tables: {@link #CARRIED_OVER}, {@link #NOTIFICATIONS}, {@link #FILED_NEVER_SENT}, or
     *     {@link #BALANCE} and a {@link Flow}
     */
    public List<Counted> behind(
            Mission mission, ReportPeriod period, Basis basis, Instant asOf, List<String> rows, Column column) {
        return ofRows(mission, period, basis, asOf, rows).stream()
                .filter(request -> column.counts(request, asOf))
                .toList();
    }

    private List<Counted> ofRows(Mission mission, ReportPeriod period, Basis basis, Instant asOf, List<String> rows) {
        var recorded = records.at(mission, asOf);
        var only = rows.size() == 1 ? rows.get(0) : "";
        switch (only) {
            case CARRIED_OVER:
                return recorded.openAt(period.start());
            case NOTIFICATIONS:
                return recorded.sent(period, basis).stream()
                        .filter(Counted::isNotification)
                        .toList();
            case FILED_NEVER_SENT:
                return recorded.filedNeverSent(period);
            default:
                if (only.startsWith(BALANCE)) {
                    var flow = Flow.named(only.substring(BALANCE.length()))
                            .orElseThrow(() -> Refused.at("/row", "fault.row"));
                    return flow.of(open(recorded, period), period.start(), close(period, asOf));
                }
                var wanted = RowName.parse(rows);
                return required(recorded, period, basis)
                        .filter(request -> wanted.includes(request, period, basis, asOf))
                        .toList();
        }
    }

    /** How the requests that were sent in periods without a gap stand, oldest first; notifications apart. */
    public List<PeriodOutcomes> outcomes(Mission mission, List<ReportPeriod> periods, Instant asOf) {
        return records.at(mission, asOf).outcomes(periods, Basis.SENT);
    }

    /** The newest quarter in which anything was sent, if anything ever was. */
    public Optional<Quarter> newestQuarter(Mission mission) {
        return records.lastSending(mission)
                .map(at -> Quarter.of(at.atZone(mission.timeZone()).toLocalDate()));
    }

    /** What happened at the as-of instant itself still counts, and instants are a step apart. */
    static Instant close(ReportPeriod period, Instant asOf) {
        var afterwards = asOf.plus(Deadline.STEP);
        return afterwards.isBefore(period.end()) ? afterwards : period.end();
    }

    /** Most often among those that are pictured anyway. */
    private static Optional<PeriodOutcomes> ofYearBefore(ReportPeriod period, List<PeriodOutcomes> pictured) {
        return pictured.stream()
                .filter(outcomes -> outcomes.period().equals(period.yearBefore()))
                .findFirst();
    }

    private static Stream<Counted> required(RecordsAsOf recorded, ReportPeriod period, Basis basis) {
        return recorded.sent(period, basis).stream().filter(request -> !request.isNotification());
    }

    /** Everything that was open at any time in the period. */
    private static List<Counted> open(RecordsAsOf recorded, ReportPeriod period) {
        return together(
                recorded.openAt(period.start()),
                required(recorded, period, Basis.SENT).toList());
    }

    private static List<Counted> together(List<Counted> carriedOver, List<Counted> sent) {
        return Stream.concat(carriedOver.stream(), sent.stream()).toList();
    }

    private static List<Row> rows(
            Breakdown breakdown,
            Mission mission,
            List<Weighed> requests,
            ReportPeriod period,
            Basis basis,
            Instant asOf) {
        var byKey = new HashMap<String, List<Weighed>>();
        for (var weighed : requests) {
            byKey.computeIfAbsent(breakdown.keyOf(weighed.request(), period, basis, asOf), key -> new ArrayList<>())
                    .add(weighed);
        }
        return byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(breakdown.order(mission)))
                .map(entry -> new Row(entry.getKey(), Figures.of(entry.getValue())))
                .toList();
    }

    private static Notifications notifications(List<Counted> notified, Instant asOf) {
        return new Notifications(
                notified.size(), count(notified, asOf, Status.DENIED), count(notified, asOf, Status.WITHDRAWN));
    }

    private static int count(List<Counted> requests, Instant asOf, Status status) {
        return (int) requests.stream()
                .filter(request -> request.statusAt(asOf) == status)
                .count();
    }
}
