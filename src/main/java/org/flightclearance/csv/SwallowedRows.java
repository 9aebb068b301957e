package org.flightclearance.csv;

import java.util.List;
import java.util.OptionalLong;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Recognises a cell that contains other rows of the file. A stray quotation mark at the beginning of a cell causes this:
 * everything up to the next quotation mark becomes the text of the cell, and CSV alone cannot tell that from a text of
 * several lines.
 */
final class SwallowedRows {

    /** The share of the header's separators by which a line of text looks like a row. */
    private static final double LIKE_A_ROW = 0.75;

    private final char separator;
    private final int least;

    /** @param columns number of columns of the header */
    SwallowedRows(char separator, int columns) {
        this.separator = separator;
        this.least = Math.max(1, (int) Math.ceil(LIKE_A_ROW * (columns - 1)));
    }

    /** The line of the file in which a cell begins that contains other rows, from 1. Empty if there is no such cell. */
    OptionalLong line(CsvRecord row) {
        long line = row.getStartingLineNumber();
        for (var cell : row.getFields()) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                var lines = cell.lines().toList();
                if (hasRow(lines)) {
                    return OptionalLong.of(line);
                }
                line += breaks(cell);
            }
        }
        return OptionalLong.empty();
    }

    /**
     * Whether a line looks like a row, or the first and the last line together. These two are the rest of the row in
     * which the cell begins, and the beginning of the row in which it ends.
     */
    private boolean hasRow(List<String> lines) {
        return lines.stream().skip(1).anyMatch(line -> separators(line) >= least)
                || separators(lines.get(0)) + separators(lines.get(lines.size() - 1)) >= least && lines.size() > 1;
    }

    /** Separators between cells. A sentence has a blank after its commas and semicolons, a row has not. */
    private long separators(String line) {
        return line.chars().filter(c -> c == separator).count() - blanksAfter(line);
    }

    private long blanksAfter(String line) {
        long count = 0;
        for (int at = line.indexOf(separator + " "); at >= 0; at = line.indexOf(separator + " ", at + 1)) {
            count++;
        }
        return count;
    }

    private static long breaks(String cell) {
        return cell.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }
}
