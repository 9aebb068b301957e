package org.flightclearance.exchange.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;

import org.flightclearance.exchange.cell.UnreadableCell;
import org.flightclearance.exchange.workbook.file.CellFormat.Shape;
import org.flightclearance.exchange.workbook.file.SheetCell;
import org.flightclearance.language.EnteredText;
import org.flightclearance.time.TypedDay;
import org.flightclearance.time.TypedTime;

/**
 * Reads the days and times of a sheet: real dates of either count of days, and texts with the day before the month.
 * Times of real dates are read to the second, because a sheet does not keep more.
 *
 * @param date1904 whether the sheet counts its days from 1904
 */
record Moments(boolean date1904) {

    private static final Pattern LOCAL = Pattern.compile("(?i)(?<=[0-9h])\\s*(?:lt|local|loc|l)$");
    private static final Pattern CLOCK = Pattern.compile("[0-9]{3,4}|0");
    private static final int HUNDRED = 100;

    /** The number of 1 January 10000 where days are counted from 1900: spreadsheets know no later day than the one before. */
    private static final BigDecimal END = BigDecimal.valueOf(2_958_466);

    /** The day, the time or both that the cell gives; empty if it is a text with neither. */
    Optional<Moment> moment(SheetCell cell) throws UnreadableCell {
        CellTexts.checkResult(cell);
        if (cell.isTime()) {
            return Optional.of(real(cell));
        }
        if (cell.kind() == SheetCell.Kind.NUMBER) {
            var digits = CellTexts.written(CellTexts.decimal(cell));
            return Optional.of(clock(digits)
                    .or(() -> TypedDay.of(digits).map(typed -> new Moment(typed.day(), null, null)))
                    .orElseThrow(() -> new UnreadableCell("fault.workbook_number_no_time", digits)));
        }
        return typed(EnteredText.of(cell.raw()));
    }

    /** The day that the cell says. */
    LocalDate day(SheetCell cell) throws UnreadableCell {
        CellTexts.checkResult(cell);
        var day = cell.kind() == SheetCell.Kind.NUMBER && !cell.isTime()
                ? TypedDay.of(CellTexts.written(CellTexts.decimal(cell))).map(TypedDay::day)
                : moment(cell).map(Moment::day);
        return day.filter(Objects::nonNull).orElseThrow(() -> new UnreadableCell("fault.workbook_day"));
    }

    private Moment real(SheetCell cell) throws UnreadableCell {
        var number = CellTexts.decimal(cell);
        var shape = cell.format().shape();
        if (number.signum() < 0 || number.compareTo(END) >= 0) {
            throw new UnreadableCell("fault.workbook_number_no_time", cell.raw());
        }
        var read = DateUtil.getLocalDateTime(number.doubleValue(), date1904, true);
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return new Moment(null, read.toLocalTime(), null);
        }
        boolean dayAlone = shape == Shape.DATE && read.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Moment(read.toLocalDate(), dayAlone ? null : read.toLocalTime(), null);
    }

    private static Optional<Moment> typed(String text) throws UnreadableCell {
        var written = LOCAL.matcher(text).replaceFirst("");
        var time = TypedTime.of(written);
        var day = time.isPresent() ? time.map(TypedTime::day) : TypedDay.of(text);
        if (day.isPresent() && !day.get().isConsistent()) {
            throw new UnreadableCell(
                    "fault.workbook_weekday", day.get().day(), day.get().day().getDayOfWeek());
        }
        return time.map(one -> new Moment(day.map(TypedDay::day).orElse(null), one.time(), one.written()))
                .or(() -> day.map(one -> new Moment(one.day(), null, null)))
                .or(() -> clock(written));
    }

    /** Hours and minutes as one number, whose first zero a spreadsheet has dropped: 600 is 06:00. */
    private static Optional<Moment> clock(String digits) {
        if (!CLOCK.matcher(digits).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        try {
            return Optional.of(new Moment(null, LocalTime.of(number / HUNDRED, number % HUNDRED), null));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** Whether a text says that its time is local: {@code 0600L}, {@code 06:00 LT}. */
    static boolean saysLocal(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT
                && LOCAL.matcher(EnteredText.of(cell.raw())).find();
    }

    /** How a cell that is a date looks in a list of examples. */
    String shown(SheetCell cell) {
        try {
            return real(cell).text();
        } catch (UnreadableCell unreadable) {
            return cell.raw();
        }
    }
}
