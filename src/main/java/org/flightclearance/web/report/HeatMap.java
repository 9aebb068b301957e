package org.flightclearance.web.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.RowWords;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.CrossTabulation.CrossRow;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Row;
import org.flightclearance.web.report.ReportTable.Figure;

/**
 * Denied requests by sector and aircraft class, as a table whose cells are darker, the larger the denied share is: it
 * shows what the host state denies most.
 *
 * @param title the pair with the most denials, in words
 * @param columns the aircraft classes that occur
 */
public record HeatMap(String title, List<String> columns, List<Line> lines) {

    /** From each of these shares on, in per cent, a cell is one step darker. A choice: few steps can be told apart. */
    private static final List<Integer> STEPS = List.of(0, 10, 25, 50, 75);

    /** A sector. */
    public record Line(String sector, List<Cell> cells) {}

    /**
     * A sector and an aircraft class.
     *
     * @param level how dark it is: 0 to 5
     * @param rate denied of sent; empty if nothing was sent
     */
    public record Cell(int level, String rate, Figure denied, Figure sent) {}

    /** Null if nothing was sent. */
    static @Nullable HeatMap of(DenialReport report, String question, Wording wording) {
        var pairs = report.classesBySector().rows();
        if (pairs.isEmpty()) {
            return null;
        }
        var bySector = new LinkedHashMap<String, List<CrossRow>>();
        pairs.forEach(pair -> bySector.computeIfAbsent(pair.key(), sector -> new ArrayList<>())
                .add(pair));
        var classes = report.byBreakdown().getOrDefault(Breakdown.AIRCRAFT_CLASS, List.of()).stream()
                .map(Row::key)
                .toList();
        return new HeatMap(
                title(pairs, report, wording),
                classes.stream()
                        .map(name -> RowWords.row(Breakdown.AIRCRAFT_CLASS, name, report.mission(), wording))
                        .toList(),
                bySector.entrySet().stream()
                        .map(sector -> new Line(
                                RowWords.row(Breakdown.SECTOR, sector.getKey(), report.mission(), wording),
                                classes.stream()
                                        .map(name -> cell(sector.getValue(), name, question, wording))
                                        .toList()))
                        .toList());
    }

    private static String title(List<CrossRow> pairs, DenialReport report, Wording wording) {
        var most = pairs.stream()
                .max(Comparator.comparing(HeatMap::denied))
                .filter(pair -> denied(pair) > 0)
                .orElse(null);
        return most == null
                ? wording.text("chart.heat_none")
                : wording.text(
                        "chart.heat",
                        RowWords.named(
                                List.of(Breakdown.SECTOR.wireName() + ":" + most.key()), report.mission(), wording),
                        RowWords.row(Breakdown.AIRCRAFT_CLASS, most.keyWithin(), report.mission(), wording),
                        denied(most),
                        most.figures().count(Column.SENT));
    }

    private static int denied(CrossRow pair) {
        return pair.figures().count(Column.DENIED);
    }

    private static Cell cell(List<CrossRow> ofSector, String aircraftClass, String question, Wording wording) {
        return ofSector.stream()
                .filter(pair -> pair.keyWithin().equals(aircraftClass))
                .findFirst()
                .map(pair -> cell(pair, question, wording))
                .orElse(new Cell(0, "", new Figure("", null), new Figure("", null)));
    }

    private static Cell cell(CrossRow pair, String question, Wording wording) {
        var rows = List.of(
                Breakdown.SECTOR.wireName() + ":" + pair.key(),
                Breakdown.AIRCRAFT_CLASS.wireName() + ":" + pair.keyWithin());
        var rate = pair.figures().deniedRate();
        return new Cell(
                level(rate),
                ReportTable.rate(rate, wording),
                ReportTable.figure(pair.figures(), Column.DENIED, rows, question, wording),
                ReportTable.figure(pair.figures(), Column.SENT, rows, question, wording));
    }

    private static int level(@Nullable BigDecimal rate) {
        return rate == null || rate.signum() == 0
                ? 0
                : (int) STEPS.stream()
                        .filter(step -> rate.compareTo(BigDecimal.valueOf(step)) >= 0)
                        .count();
    }
}
