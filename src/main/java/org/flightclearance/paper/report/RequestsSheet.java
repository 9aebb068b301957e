package org.flightclearance.paper.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.RowWords;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;

/**
 * The sheet with the requests behind a report, or several sheets if one is not enough. Each request has the names of
 * the rows that count it, so that readers can count again.
 *
 * @param letters the host's letters, by the reference of the request; null: there is no column for them
 */
record RequestsSheet(ReportSelection report, @Nullable Map<String, String> letters, Wording wording) {

    /** A sheet can have 1,048,576 rows. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_KEPT = 500;
    /** In letters of the default font: a reference such as MINUSMA-2023-00001, an instant, a route. */
    private static final Map<RequestColumn, Integer> WIDTHS = Map.of(
            RequestColumn.REFERENCE, 21,
            RequestColumn.STATUS, 14,
            RequestColumn.CALLSIGN, 11,
            RequestColumn.ROUTE, 26);

    private static final int WIDTH = 17;
    private static final List<RequestColumn> COLUMNS = List.of(
            RequestColumn.REFERENCE,
            RequestColumn.STATUS,
            RequestColumn.CALLSIGN,
            RequestColumn.ROUTE,
            RequestColumn.SENT_AT,
            RequestColumn.DEPARTURE_AT,
            RequestColumn.DEADLINE_AT,
            RequestColumn.ENDED_AT);

    void write(Workbook book, List<ReportedRequest> requests) throws IOException {
        int sheets = 0;
        for (int from = 0; from == 0 || from < requests.size(); from += MOST_ROWS) {
            sheets++;
            var name = wording.text("file.requests") + (sheets == 1 ? "" : " " + sheets);
            sheet(book.newWorksheet(name), requests.subList(from, Math.min(requests.size(), from + MOST_ROWS)));
        }
    }

    private void sheet(Worksheet sheet, List<ReportedRequest> requests) throws IOException {
        var header = header();
        sheet.freezePane(1, 1);
        PrintedSheet.set(sheet, 0, 1);
        for (int i = 0; i < header.size(); i++) {
            Cells.bold(sheet, 0, i, header.get(i));
            sheet.width(i, i < COLUMNS.size() ? WIDTHS.getOrDefault(COLUMNS.get(i), WIDTH) : WIDTH);
        }
        for (int row = 1; row <= requests.size(); row++) {
            var cells = cells(requests.get(row - 1));
            for (int i = 0; i < cells.size(); i++) {
                Cells.put(sheet, row, i, cells.get(i));
            }
            if (row % ROWS_KEPT == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, Math.max(1, requests.size()), header.size() - 1);
        sheet.finish();
    }

    private List<String> header() {
        return Stream.of(
                        COLUMNS.stream().map(column -> wording.text("file." + column.wireName())),
                        Stream.of(wording.text("file.clearance")),
                        Stream.of(Breakdown.values())
                                .map(breakdown -> wording.text("report.by." + breakdown.wireName())),
                        letters == null ? Stream.<String>of() : Stream.of(wording.text("file.authority_reference")))
                .flatMap(names -> names)
                .toList();
    }

    private List<@Nullable Object> cells(ReportedRequest request) {
        return Stream.<Stream<@Nullable Object>>of(
                        COLUMNS.stream().map(column -> inWords(column.of(request, report.asOf()))),
                        Stream.of(wording.word(request.derived().clearance())),
                        Stream.of(Breakdown.values()).map(breakdown -> row(breakdown, request)),
                        letters == null ? Stream.of() : Stream.of(letters.get(request.reference())))
                .flatMap(cells -> cells)
                .toList();
    }

    private String row(Breakdown breakdown, ReportedRequest request) {
        var key = breakdown.keyOf(request, report.period(), report.basis(), report.asOf());
        return RowWords.row(breakdown, key, report.mission(), wording);
    }

    private @Nullable Object inWords(@Nullable Object value) {
        return value instanceof Enum<?> constant ? wording.word(constant) : value;
    }
}
