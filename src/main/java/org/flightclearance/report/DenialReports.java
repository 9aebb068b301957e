package org.flightclearance.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Busy;
import org.flightclearance.request.Prospect;

/** Computes denial reports, and lists the requests behind any of their figures. */
@ApplicationScoped
public class DenialReports {

    /** The row of requests carried over: sent before the period and still open when it began. */
    public static final String CARRIED_OVER = "carried_over";

    /** The row of notifications. */
    public static final String NOTIFICATIONS = "notifications";

    /** The row of flights under standing permits. */
    public static final String PERMITS = "permits";

    /** The row of requests filed in the period and never sent. */
    public static final String FILED_NEVER_SENT = "filed_never_sent";

    /** The row of requests that are pending for more than four weeks. */
    public static final String OPEN_OVER_4_WEEKS = "open_over_4_weeks";

    /** Prefix of the rows of the balance; the name of a {@link Flow} follows. */
    public static final String BALANCE = "balance:";

    private final Records records;
    private final KeptReports kept;
    private final ReportTurns turns;

    DenialReports(Records records, KeptReports kept, ReportTurns turns) {
        this.records = records;
        this.kept = kept;
        this.turns = turns;
    }

    public DenialReport report(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {
        return report(new ReportSelection(mission, period, basis, asOf));
    }

    /**
     * The report of the period as of an instant: the same as if it had been computed then.
     *
     * @throws Busy if many reports are being computed already
     */
    public DenialReport report(ReportSelection selection) {
        return kept.find(selection)
                .orElseGet(() -> turns.compute(() -> kept.find(selection).orElseGet(() -> computed(selection))));
    }

    private DenialReport computed(ReportSelection selection) {
        return records.read(selection.mission(), selection.asOf(), recorded -> {
            var report = report(recorded, selection);
            kept.keep(selection, report);
            return report;
        });
    }

    private static DenialReport report(RecordsAsOf recorded, ReportSelection selection) {
        var mission = selection.mission();
        var period = selection.period();
        var basis = selection.basis();
        var asOf = selection.asOf();
        var requests = recorded.sent(period, basis);
        var notified = ReportedRequest.notified(requests);
        var sent = ReportedRequest.required(requests);
        var carriedOver = recorded.openAt(period.start());
        var outcomes = recorded.outcomes(period.last(DenialReport.CHARTED), basis);
        var counted = CountedRequest.all(sent, asOf);
        var breakdowns = new EnumMap<Breakdown, List<Row>>(Breakdown.class);
        for (var breakdown : Breakdown.values()) {
            breakdowns.put(breakdown, Row.all(breakdown, mission, counted, period, basis, asOf));
        }
        return DenialReportBuilder.builder()
                .mission(mission)
                .period(period)
                .basis(basis)
                .asOf(asOf)
                .requests(requests)
                .total(Figures.of(counted))
                .byBreakdown(breakdowns)
                .classesBySector(CrossTabulation.of(counted, selection, Breakdown.SECTOR, Breakdown.AIRCRAFT_CLASS))
                .legs(LegFigures.of(sent, asOf))
                .notifications(notifications(notified, asOf))
                .permits(PermitFlights.of(requests, asOf))
                .pendingSince(OpenAge.pendingSince(sent, asOf))
                .filedNeverSent(recorded.filedNeverSent(period).size())
                .balance(Balance.of(
                        basis == Basis.SENT
                                ? RowRequests.together(carriedOver, sent)
                                : RowRequests.open(recorded, period),
                        period.start(),
                        period.close(asOf)))
                .carriedOver(Figures.at(asOf, carriedOver))
                .outcomes(outcomes)
                .yearBefore(ofYearBefore(period, outcomes)
                        .orElseGet(() -> recorded.outcomes(List.of(period.yearBefore()), basis)
                                .get(0)))
                .build();
    }

    /** The requests behind a figure: those in all of these rows, in that column. */
    public List<ReportedRequest> behind(ReportSelection selection, List<String> rows, Column column) {
        return behind(selection.mission(), selection.period(), selection.basis(), selection.asOf(), rows, column);
    }

    /**
     * The requests that a figure counts, ordered by the time of sending.
     *
     * @param rows {@code total}, or breakdowns with a key such as {@code sector:East}, combined by AND; or one row of
     *     the other tables: {@link #CARRIED_OVER}, {@link #NOTIFICATIONS}, {@link #PERMITS}, {@link
     *     #FILED_NEVER_SENT}, {@link #OPEN_OVER_4_WEEKS}, {@link #BALANCE} followed by a {@link Flow}, or a {@link LegRow}
     * @throws Busy if many reports are being computed already
     */
    public List<ReportedRequest> behind(
            Mission mission, ReportPeriod period, Basis basis, Instant asOf, List<String> rows, Column column) {
        var ofRows = turns.compute(() -> records.read(
                mission,
                asOf,
                recorded -> RowRequests.of(recorded, new ReportSelection(mission, period, basis, asOf), rows)));
        return ofRows.stream()
                .filter(request -> column.isRecorded(mission, asOf) && column.counts(request, asOf))
                .toList();
    }

    /**
     * The outcomes of the requests sent in each of the periods, which must follow each other without a gap, oldest
     * first. Notifications are not counted.
     */
    public List<PeriodOutcomes> outcomes(Mission mission, List<ReportPeriod> periods, Instant asOf) {
        return records.read(mission, asOf, recorded -> recorded.outcomes(periods, Basis.SENT));
    }

    /**
     * How the outcomes of a report would change if answers were recorded; empty if they would not.
     *
     * @param prospects of requests of the mission
     */
    public Optional<Recount> recount(
            Mission mission, ReportPeriod period, Basis basis, List<Prospect> prospects, Instant asOf) {
        var differences = Recount.differences(period, basis, prospects, asOf);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(records.read(
                        mission,
                        asOf,
                        recorded -> Recount.of(
                                recorded.outcomes(List.of(period), basis).get(0), differences)));
    }

    /** The newest quarter in which a request was sent; empty if none ever was. */
    public Optional<Quarter> newestQuarter(Mission mission) {
        return records.lastSending(mission)
                .map(at -> Quarter.of(at.atZone(mission.timeZone()).toLocalDate()));
    }

    /**
     * When the records of a mission begin: with the first request that was sent; if none was, when the mission was added
     * here. There are no figures of the time before, which is not the same as figures of zero.
     */
    public Instant recordsBegin(Mission mission) {
        return records.firstSending(mission).orElse(mission.foundedAt());
    }

    /** The period a year before, if the charts show it anyway. Saves a query. */
    private static Optional<PeriodOutcomes> ofYearBefore(ReportPeriod period, List<PeriodOutcomes> charted) {
        return charted.stream()
                .filter(outcomes -> outcomes.period().equals(period.yearBefore()))
                .findFirst();
    }

    private static Notifications notifications(List<ReportedRequest> notified, Instant asOf) {
        return new Notifications(
                notified.size(),
                count(notified, asOf, Column.DENIED),
                count(notified, asOf, Column.WITHDRAWN),
                count(notified, asOf, Column.FLOWN),
                count(notified, asOf, Column.IMPEDED),
                count(notified, asOf, Column.NOT_FLOWN_BY_US),
                count(notified, asOf, Column.UNCONFIRMED));
    }

    private static int count(List<ReportedRequest> requests, Instant asOf, Column column) {
        return (int) requests.stream()
                .filter(request -> column.counts(request, asOf))
                .count();
    }
}
