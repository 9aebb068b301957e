package org.flightclearance.exchange.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.cell.UnreadableCell;
import org.flightclearance.exchange.workbook.file.SheetCell;
import org.flightclearance.language.EnteredText;

/** What a cell says, as the text that a CSV would have. */
final class CellTexts {

    /** Spreadsheets keep no more digits. */
    private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);

    /** Beyond these, a number shows only how spreadsheets calculate: 350.00000000000006. */
    private static final int DECIMALS = 9;

    private CellTexts() {}

    /** @throws UnreadableCell if it is an error, a formula without a result, or not what the column contains */
    static String text(SheetCell cell, LedgerColumn column) throws UnreadableCell {
        checkResult(cell);
        return switch (column.content().sort()) {
            case TEXT -> plain(cell);
            case CHOICE -> ChoiceWords.name(column, plain(cell)).orElseGet(() -> EnteredText.of(cell.raw()));
            case WHOLE_NUMBER, DEGREES -> number(cell);
            case TIME, DAY, DAY_OR_TIME -> throw new IllegalArgumentException(column + " is a time");
        };
    }

    /** @throws UnreadableCell if it is an error, or a formula without a result */
    static void checkResult(SheetCell cell) throws UnreadableCell {
        if (cell.kind() == SheetCell.Kind.ERROR) {
            throw new UnreadableCell("fault.workbook_error_value", cell.raw());
        }
        if (cell.kind() == SheetCell.Kind.UNCOMPUTED) {
            throw new UnreadableCell("fault.workbook_uncomputed");
        }
    }

    private static String plain(SheetCell cell) throws UnreadableCell {
        if (cell.kind() != SheetCell.Kind.NUMBER) {
            return EnteredText.of(cell.raw());
        }
        if (cell.isTime()) {
            throw new UnreadableCell("fault.workbook_text_is_date");
        }
        var number = decimal(cell);
        if (number.abs().compareTo(EXACT) >= 0) {
            throw new UnreadableCell("fault.workbook_number_long");
        }
        return DigitPattern.shown(number, cell.format().pattern()).orElseGet(() -> written(number));
    }

    private static String number(SheetCell cell) throws UnreadableCell {
        if (cell.isTime()) {
            throw new UnreadableCell("fault.workbook_number_is_date");
        }
        return cell.kind() == SheetCell.Kind.NUMBER ? written(decimal(cell)) : EnteredText.of(cell.raw());
    }

    static BigDecimal decimal(SheetCell cell) throws UnreadableCell {
        try {
            return new BigDecimal(cell.raw());
        } catch (NumberFormatException none) {
            throw new UnreadableCell("fault.workbook_error_value", cell.raw());
        }
    }

    /** Without an exponent and needless zeros. */
    static String written(BigDecimal number) {
        var rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
