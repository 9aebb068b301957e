package org.flightclearance.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.UnstoredMission;
import org.flightclearance.request.Status;

/** Reports and quarters with given figures, for tests that need no database. */
public final class SomeFigures {

    public static final Instant AS_OF = Instant.parse("2023-01-10T08:00:00Z");

    private SomeFigures() {}

    /** A quarter with the counts of denied, unanswered, pending, withdrawn and approved, in this order. */
    public static PeriodOutcomes quarter(String quarter, long... counts) {
        var byStatus = new EnumMap<Status, Long>(Status.class);
        byStatus.put(Status.DENIED, counts[0]);
        byStatus.put(Status.UNANSWERED, counts[1]);
        byStatus.put(Status.PENDING, counts[2]);
        byStatus.put(Status.WITHDRAWN, counts[3]);
        byStatus.put(Status.APPROVED, counts[4]);
        return new PeriodOutcomes(
                ReportPeriod.of(Quarter.parse(quarter).orElseThrow(), ZoneId.of("Africa/Bamako")), byStatus);
    }

    /** Consecutive quarters from the first of 2021; eight of them end with the fourth of 2022. */
    public static List<PeriodOutcomes> eight(long[]... counts) {
        var first = new Quarter(2021, 1);
        return IntStream.range(0, counts.length)
                .mapToObj(i -> quarter(first.plus(i).toString(), counts[i]))
                .toList();
    }

    /** A row with the counts of sent, denied and unanswered; the rest is approved. */
    public static Row row(String key, int sent, int denied, int unanswered) {
        return new Row(key, figures(sent, denied, unanswered));
    }

    /** The same report with other outcomes of the periods. */
    public static DenialReport withOutcomes(DenialReport report, List<PeriodOutcomes> outcomes) {
        return DenialReportBuilder.builder(report).outcomes(outcomes).build();
    }

    /** A report of the fourth quarter of 2022. Its total is the sum of the classes; nothing was sent before. */
    public static DenialReport report(List<Row> classes, List<Row> sectors) {
        Mission mission = UnstoredMission.with(
                "Africa/Bamako", sectors.stream().map(Row::key).toList());
        int sent = sum(classes, Column.SENT);
        int denied = sum(classes, Column.DENIED);
        int unanswered = sum(classes, Column.UNANSWERED);
        var breakdowns = new EnumMap<Breakdown, List<Row>>(Breakdown.class);
        for (var breakdown : Breakdown.values()) {
            breakdowns.put(breakdown, new ArrayList<>());
        }
        breakdowns.put(Breakdown.AIRCRAFT_CLASS, classes);
        breakdowns.put(Breakdown.SECTOR, sectors);
        return new DenialReport(
                mission,
                new ReportPeriod(LocalDate.parse("2022-10-01"), LocalDate.parse("2022-12-31"), mission.timeZone()),
                Basis.SENT,
                AS_OF,
                List.of(),
                figures(sent, denied, unanswered),
                breakdowns,
                new CrossTabulation(Breakdown.SECTOR, Breakdown.AIRCRAFT_CLASS, List.of()),
                LegFigures.of(List.of(), AS_OF),
                new Notifications(7, 1, 2, 1, 1, 1, 1),
                new PermitFlights(0, 0, 0),
                List.of(),
                3,
                new Balance(4, sent, sent - denied - unanswered, denied, unanswered, 1, 3),
                figures(4, 1, 1),
                eight(
                        new long[5],
                        new long[5],
                        new long[5],
                        new long[5],
                        new long[5],
                        new long[5],
                        new long[5],
                        new long[] {denied, unanswered, 0, 0, sent - denied - unanswered}),
                quarter("2021-Q4", 0, 0, 0, 0, 0));
    }

    private static int sum(List<Row> rows, Column column) {
        return rows.stream().mapToInt(row -> row.figures().count(column)).sum();
    }

    private static Figures figures(int sent, int denied, int unanswered) {
        return new Figures(
                Map.of(
                        Column.SENT, sent,
                        Column.DENIED, denied,
                        Column.UNANSWERED, unanswered,
                        Column.DENIED_OR_UNANSWERED, denied + unanswered,
                        Column.APPROVED, sent - denied - unanswered),
                sent,
                null,
                null);
    }
}
