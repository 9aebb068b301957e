package org.flightclearance.exchange.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.FileNote;
import org.flightclearance.exchange.FileRow;
import org.flightclearance.exchange.FileRows;
import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.cell.CellHabits;

/**
 * Makes legs of one request of rows right below each other that have the same callsign (or, without callsigns, the same
 * registration) and the same day, if each departs where the one above arrived. A request has one load, so it gets the
 * largest of its legs, and its remarks say the load of each leg.
 */
final class JoinedLegs implements FileRows {

    private static final List<LedgerColumn> LOADS =
            List.of(LedgerColumn.PASSENGERS, LedgerColumn.CREW, LedgerColumn.CARGO_KG);
    private static final List<LedgerColumn> TEXTS = List.of(LedgerColumn.REMARKS, LedgerColumn.DANGEROUS_GOODS);
    private static final int LETTERS_OF_DAY = 10;

    private final FileRows rows;
    private final Deque<FileRow> joined = new ArrayDeque<>();
    private @Nullable FileRow ahead;
    private boolean begun;

    JoinedLegs(FileRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<FileRow> next() throws IOException, UnreadableFile {
        if (joined.isEmpty()) {
            join();
        }
        return Optional.ofNullable(joined.poll());
    }

    private void join() throws IOException, UnreadableFile {
        if (!begun) {
            begun = true;
            ahead = rows.next().orElse(null);
        }
        if (ahead == null) {
            return;
        }
        var flight = new ArrayList<>(List.of(ahead));
        ahead = rows.next().orElse(null);
        while (ahead != null && goesOn(flight.get(flight.size() - 1), ahead)) {
            flight.add(ahead);
            ahead = rows.next().orElse(null);
        }
        joined.addAll(flight.size() == 1 ? flight : legs(flight));
    }

    private static boolean goesOn(FileRow above, FileRow row) {
        return row.number() == above.number() + 1
                && cell(row, LedgerColumn.LEG_NUMBER) == null
                && cell(row, LedgerColumn.ANSWER_NUMBER) == null
                && isOfTheSameRequest(above, row, LedgerColumn.CLIENT_REFERENCE)
                && isOfTheSameRequest(above, row, LedgerColumn.REFERENCE)
                && isOfTheSameAircraft(above, row)
                && day(above) != null
                && Objects.equals(day(above), day(row))
                && cell(row, LedgerColumn.FROM) != null
                && String.valueOf(cell(row, LedgerColumn.FROM)).equalsIgnoreCase(cell(above, LedgerColumn.TO));
    }

    private static boolean isOfTheSameRequest(FileRow above, FileRow row, LedgerColumn identity) {
        var own = cell(row, identity);
        return own == null || own.equals(cell(above, identity));
    }

    private static boolean isOfTheSameAircraft(FileRow above, FileRow row) {
        var callsign = cell(row, LedgerColumn.CALLSIGN);
        var by = callsign != null || cell(above, LedgerColumn.CALLSIGN) != null
                ? LedgerColumn.CALLSIGN
                : LedgerColumn.REGISTRATION;
        return cell(row, by) != null && Objects.equals(cell(row, by), cell(above, by));
    }

    private static @Nullable String day(FileRow row) {
        var etd = cell(row, LedgerColumn.ETD);
        return etd == null || etd.length() < LETTERS_OF_DAY ? null : etd.substring(0, LETTERS_OF_DAY);
    }

    private static List<FileRow> legs(List<FileRow> flight) {
        var legs = new ArrayList<FileRow>();
        for (int i = 0; i < flight.size(); i++) {
            var cells = new EnumMap<LedgerColumn, String>(flight.get(i).cells());
            cells.put(LedgerColumn.LEG_NUMBER, String.valueOf(i + 1));
            if (i > 0 && !flight.get(i).letters().containsKey(LedgerColumn.AIRCRAFT_CLASS)) {
                // It follows from the type, which is compared itself
                cells.remove(LedgerColumn.AIRCRAFT_CLASS);
            }
            legs.add(flight.get(i).withCells(cells));
        }
        var loads = LOADS.stream()
                .filter(load -> flight.stream().allMatch(row -> isNumber(cell(row, load))))
                .toList();
        var words = loads.stream()
                .filter(load ->
                        flight.stream().map(row -> cell(row, load)).distinct().count() > 1)
                .map(load -> abbreviation(load) + " "
                        + flight.stream()
                                .map(row -> Objects.requireNonNullElse(cell(row, load), "–"))
                                .collect(Collectors.joining("/")))
                .collect(Collectors.joining(", "));
        for (var load : loads) {
            largest(flight, load).ifPresentOrElse(most -> only(legs, load, most), () -> {});
        }
        for (var text : TEXTS) {
            var said = Stream.concat(
                            flight.stream().map(row -> cell(row, text)),
                            Stream.of(text == LedgerColumn.REMARKS && !words.isEmpty() ? words : null))
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining("\n"));
            if (!said.isEmpty()) {
                only(legs, text, said);
            }
        }
        return legs;
    }

    private static boolean isNumber(@Nullable String cell) {
        return cell == null || cell.matches("[0-9]{1,9}");
    }

    private static Optional<String> largest(List<FileRow> flight, LedgerColumn load) {
        return flight.stream()
                .map(row -> cell(row, load))
                .filter(Objects::nonNull)
                .map(Integer::valueOf)
                .max(Integer::compare)
                .map(String::valueOf);
    }

    /** Gives the value to the first row alone, which stands for the request. */
    private static void only(List<FileRow> legs, LedgerColumn column, String value) {
        legs.forEach(leg -> leg.cells().remove(column));
        legs.get(0).cells().put(column, value);
    }

    /** As flight schedules write it, in any language. */
    private static String abbreviation(LedgerColumn load) {
        return switch (load) {
            case PASSENGERS -> "PAX";
            case CREW -> "CREW";
            default -> "KG";
        };
    }

    private static @Nullable String cell(FileRow row, LedgerColumn column) {
        return row.cells().get(column);
    }

    @Override
    public CellHabits habits() {
        return rows.habits();
    }

    @Override
    public List<FileNote> notes() {
        return rows.notes();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
