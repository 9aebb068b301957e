package org.flightclearance.exchange.workbook.file;

/**
 * A cell that is not empty. A formula counts as its stored result.
 *
 * @param column from 0
 * @param raw text, or number or truth as the file writes it; the name of the error; empty if there is no result
 */
public record SheetCell(int column, Kind kind, String raw, CellFormat format) {

    /** What is in a cell. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        ERROR,
        /** A formula without a stored result, as programs write it that do not calculate. */
        UNCOMPUTED
    }

    /** Whether it is a number that is shown as a date, a time, or both. */
    public boolean isTime() {
        return kind == Kind.NUMBER && format.shape() != CellFormat.Shape.NUMBER;
    }

    SheetCell at(int other) {
        return new SheetCell(other, kind, raw, format);
    }
}
