package org.flightclearance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.cell.CellHabits;
import org.flightclearance.exchange.cell.CellTimes;
import org.flightclearance.language.Sentence;
import org.flightclearance.request.flown.LegReports;
import org.flightclearance.request.ledger.LedgerEntry;

/** Builds one request from its rows: the first row and the rows that continue it. */
final class RowRequest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final List<FileRow> rows;
    private final FileRow first;
    private final CellTimes times;
    private final Continuation continuation;
    private final List<RowError> errors = new ArrayList<>();
    private final List<FileRow> legs = new ArrayList<>();
    private final List<FileRow> answers = new ArrayList<>();
    private final @Nullable String mission;

    RowRequest(List<FileRow> rows, RowMissions missions, CellHabits habits) {
        this.rows = rows;
        this.first = rows.get(0);
        this.continuation = new Continuation(first);
        this.mission = missions.codeOr(first.cells().get(LedgerColumn.MISSION));
        this.times = new CellTimes(missions.zone(mission), habits);
    }

    ParsedRequest said() {
        takeFirst();
        rows.subList(1, rows.size()).forEach(this::takeFurther);
        rows.forEach(row -> errors.addAll(row.unreadable()));
        rows.stream()
                .filter(row -> !row.nameless().isEmpty())
                .forEach(row -> errors.add(
                        new RowError(row.number(), null, row.nameless(), Sentence.of("fault.cell_nameless"))));
        var request = RowValues.of(first, Part.REQUEST, times, errors).and(first, Part.IDENTITY, times, errors);
        var ofLegs = legs.stream()
                .map(row -> RowValues.of(row, Part.LEG, times, errors))
                .toList();
        var filing = request.filing(mission, ofLegs.stream().map(RowValues::leg).toList());
        var replies = answers.stream()
                .map(row -> RowValues.of(row, Part.ANSWER, times, errors).reply())
                .toList();
        var entry = new LedgerEntry(
                request.text(LedgerColumn.REFERENCE),
                filing,
                replies,
                request.withdrawal(),
                new LegReports(ofLegs.stream().map(RowValues::executed).toList()),
                dropped(ofLegs),
                errors.isEmpty());
        return new ParsedRequest(entry, rows.size(), errors, new RowPlacing(first, legs, answers)::place);
    }

    private static List<@Nullable Boolean> dropped(List<RowValues> ofLegs) {
        var dropped = new ArrayList<@Nullable Boolean>();
        ofLegs.forEach(leg -> dropped.add(leg.dropped()));
        return dropped;
    }

    /** The number of a leg or answer. 0 if the row has none. */
    static int number(FileRow row, LedgerColumn column) {
        var cell = row.cells().getOrDefault(column, "");
        return NUMBER.matcher(cell).matches() ? Integer.parseInt(cell) : 0;
    }

    private void takeFirst() {
        checkNumber(first, LedgerColumn.LEG_NUMBER, 1);
        checkNumber(first, LedgerColumn.ANSWER_NUMBER, 1);
        if (has(first, Part.LEG)) {
            legs.add(first);
        }
        if (has(first, Part.ANSWER)) {
            answers.add(first);
        }
    }

    private void takeFurther(FileRow row) {
        boolean leg = number(row, LedgerColumn.LEG_NUMBER) > 1;
        boolean answer = number(row, LedgerColumn.ANSWER_NUMBER) > 1;
        if (!continuation.belongs(row, leg ? legs : List.of())) {
            errors.add(error(
                    row, leg ? LedgerColumn.LEG_NUMBER : LedgerColumn.ANSWER_NUMBER, "fault.row_of_which_request"));
        }
        if (leg) {
            legs.add(row);
            checkNumber(row, LedgerColumn.LEG_NUMBER, legs.size());
        }
        if (answer) {
            answers.add(row);
            checkNumber(row, LedgerColumn.ANSWER_NUMBER, answers.size());
        }
        row.cells().forEach((column, cell) -> {
            boolean own =
                    switch (column.part()) {
                        case LEG -> leg;
                        case ANSWER -> answer;
                        case DERIVED -> true;
                        case IDENTITY, REQUEST -> false;
                    };
            var above = first.cells().get(column);
            if (!own && !cell.equals(above)) {
                errors.add(error(row, column, "fault.row_goes_on", Objects.requireNonNullElse(above, "")));
            }
        });
    }

    private void checkNumber(FileRow row, LedgerColumn column, int expected) {
        if (row.cells().containsKey(column) && number(row, column) != expected) {
            errors.add(error(row, column, "fault.row_number", expected));
        }
    }

    private static boolean has(FileRow row, Part part) {
        return row.cells().keySet().stream()
                .anyMatch(column -> column.part() == part
                        && column != LedgerColumn.LEG_NUMBER
                        && column != LedgerColumn.ANSWER_NUMBER);
    }

    private static RowError error(FileRow row, LedgerColumn column, String key, Object... arguments) {
        return row.error(column, row.cells().get(column), Sentence.of(key, arguments));
    }
}
