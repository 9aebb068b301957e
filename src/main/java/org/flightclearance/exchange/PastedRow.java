package org.flightclearance.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flightclearance.exchange.cell.CellHabits;
import org.flightclearance.language.EnteredText;

/**
 * Rows of one request that were copied from a spreadsheet, with a tab between the cells. The first row may name the
 * columns; otherwise they are in the order of the template.
 */
public final class PastedRow {

    private static final String TAB = "\t";

    private PastedRow() {}

    public static boolean isOne(String text) {
        return text.contains(TAB);
    }

    /**
     * Reads the first request. As in a file, times without an offset are in the zone of the mission; the day comes before
     * the month.
     *
     * @throws UnreadableFile if a column has a name that is not known
     */
    public static ParsedRequest of(String text, RowMissions missions) throws UnreadableFile {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var file = namesColumns(lines.get(0)) ? lines : with(header(), lines);
        var bytes = String.join("\n", file).getBytes(StandardCharsets.UTF_8);
        try (var rows = new CsvRows(new ByteArrayInputStream(bytes))) {
            var ofOne = new ArrayList<FileRow>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!ofOne.isEmpty() && RowRequest.number(row.get(), LedgerColumn.LEG_NUMBER) < 2) {
                    break;
                }
                ofOne.add(row.get());
            }
            if (ofOne.isEmpty()) {
                throw UnreadableFile.at(1, "fault.required");
            }
            return new RowRequest(ofOne, missions, CellHabits.ofCsv(';')).said();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The columns of a row without a header, and of the template, in their order. */
    public static List<LedgerColumn> columns() {
        return Stream.of(LedgerColumn.values())
                .filter(column -> !column.isWrittenOnly() && column != LedgerColumn.REFERENCE)
                .toList();
    }

    /** Whether all cells of a row that are not empty are names of columns. */
    private static boolean namesColumns(String line) {
        var cells = Stream.of(line.split(TAB))
                .map(EnteredText::of)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> CsvHeader.named(cell).isPresent());
    }

    private static String header() {
        return columns().stream().map(LedgerColumn::wireName).collect(Collectors.joining(TAB));
    }

    private static List<String> with(String header, List<String> lines) {
        return Stream.concat(Stream.of(header), lines.stream()).toList();
    }
}
