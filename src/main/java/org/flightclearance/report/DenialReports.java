package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Deadline;
import org.flightclearance.request.Status;

/** Computes denial reports, and lists the requests behind any of their figures. */
@ApplicationScoped
public class DenialReports {

    private final Records records;

    DenialReports(Records records) {
        this.records = records;
    }

    /** The report of that period as it would have been computed at {@code asOf}. */
    public DenialReport report(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {
        var sent = new ArrayList<Counted>();
        var notified = new ArrayList<Counted>();
        for (var request : records.sent(mission, period, basis, asOf)) {
            (request.standing().clearance() == Clearance.REQUIRED ? sent : notified).add(request);
        }
        var breakdowns = new EnumMap<Breakdown, List<Row>>(Breakdown.class);
        for (var breakdown : Breakdown.values()) {
            breakdowns.put(breakdown, rows(breakdown, mission, sent, period, basis, asOf));
        }
        return new DenialReport(
                mission,
                period,
                basis,
                asOf,
                Figures.of(sent, asOf),
                breakdowns,
                notifications(notified, asOf),
                records.filedNeverSent(mission, period, asOf),
                records.balance(mission, period, close(period, asOf), asOf));
    }

    /** Everything sent that the basis puts into the period, by the time of sending: also what was only notified. */
    public List<Counted> sent(DenialReport report) {
        return records.sent(report.mission(), report.period(), report.basis(), report.asOf());
    }

    /**
     * The requests that a figure counts, by the time of sending.
     *
     * @param row {@code total}, or a breakdown and a key: {@code sector:East}
     */
    public List<Counted> behind(
            Mission mission, ReportPeriod period, Basis basis, Instant asOf, String row, Column column) {
        var wanted = RowName.parse(row);
        return records.sent(mission, period, basis, asOf).stream()
                .filter(request -> request.standing().clearance() == Clearance.REQUIRED)
                .filter(request -> wanted.includes(request, period, basis, asOf))
                .filter(request -> column.counts(request, asOf))
                .toList();
    }

    /** How the requests of each quarter stood, for the last so many that end with that one. */
    public List<QuarterOutcomes> quarters(Mission mission, Quarter last, int howMany, Instant asOf) {
        return records.quarters(mission, last, howMany, asOf);
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

    private static List<Row> rows(
            Breakdown breakdown,
            Mission mission,
            List<Counted> requests,
            ReportPeriod period,
            Basis basis,
            Instant asOf) {
        var byKey = new TreeMap<String, List<Counted>>(breakdown.order(mission));
        for (var request : requests) {
            byKey.computeIfAbsent(breakdown.keyOf(request, period, basis, asOf), key -> new ArrayList<>())
                    .add(request);
        }
        return byKey.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), Figures.of(entry.getValue(), asOf)))
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
