package org.flightclearance.exchange.workbook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.cell.ColumnContent;
import org.flightclearance.exchange.cell.UnreadableCell;
import org.flightclearance.exchange.workbook.file.CellFormat.Shape;
import org.flightclearance.exchange.workbook.file.SheetCell;
import org.flightclearance.language.EnteredText;
import org.flightclearance.time.RecordableTime;

/**
 * Puts the times of a row together, whose days may stand in columns of their own. An arrival without a day is on the
 * day of the departure, or on the next day if its time is earlier.
 *
 * @param cells the cells of the row by what they say
 * @param utc columns whose times are in UTC if they have no offset
 */
record RowTimes(Map<Target, SheetCell> cells, Moments moments, Set<LedgerColumn> utc) {

    /**
     * A time as the text that a CSV would have; null if the row has none. A text that cannot be read stays as it is, and
     * so does a day without a time: the ledger says what is wrong.
     *
     * @throws UnreadableCell if the cells contradict each other, or the day is missing
     */
    @Nullable
    String text(LedgerColumn column) throws UnreadableCell {
        var dayCell = cells.get(new Target(column, true));
        var timeCell = cells.get(new Target(column, false));
        if (timeCell == null) {
            return dayCell == null ? null : moments.day(dayCell).toString();
        }
        if (utc.contains(column) && Moments.saysLocal(timeCell)) {
            throw new UnreadableCell("fault.workbook_local_utc");
        }
        var moment = moments.moment(timeCell).orElse(null);
        if (moment == null || isKeptAsWritten(column, timeCell)) {
            return EnteredText.of(timeCell.raw());
        }
        if (moment.day() != null && isShownAsDay(column, timeCell)) {
            moment = moment.withoutTime();
        }
        if (dayCell == null) {
            return moment.day() == null ? following(column, moment) : moment.text();
        }
        var day = moments.day(dayCell);
        if (moment.day() != null && !moment.day().equals(day)) {
            throw new UnreadableCell("fault.workbook_two_days", day, moment.day());
        }
        return moment.on(day).text();
    }

    /** A validity stays as the letter says it. */
    private static boolean isKeptAsWritten(LedgerColumn column, SheetCell cell) {
        return column.content().sort() == ColumnContent.Sort.DAY_OR_TIME
                && cell.kind() == SheetCell.Kind.TEXT
                && RecordableTime.instant(EnteredText.of(cell.raw())).isPresent();
    }

    /** A date may be calculated from one with a time, and then has a time too, which nobody sees. */
    private static boolean isShownAsDay(LedgerColumn column, SheetCell cell) {
        var sort = column.content().sort();
        return (sort == ColumnContent.Sort.DAY || sort == ColumnContent.Sort.DAY_OR_TIME)
                && cell.isTime()
                && cell.format().shape() == Shape.DATE;
    }

    private String following(LedgerColumn column, Moment arrival) throws UnreadableCell {
        var departure = column == LedgerColumn.ETA ? departure() : null;
        if (departure != null && departure.day() != null && departure.time() == null) {
            // The departure is an error of its own; there is no need for a second one
            return arrival.on(departure.day()).text();
        }
        if (departure == null
                || departure.day() == null
                || departure.time() == null
                || !Objects.equals(departure.written(), arrival.written())
                || utc.contains(LedgerColumn.ETD) != utc.contains(LedgerColumn.ETA)) {
            throw new UnreadableCell("fault.workbook_no_day");
        }
        LocalTime time = Objects.requireNonNull(arrival.time());
        LocalDate day = time.isBefore(departure.time()) ? departure.day().plusDays(1) : departure.day();
        return arrival.on(day).text();
    }

    /** As much of it as can be read; the rest is an error of its own cell. Null if nothing can. */
    private @Nullable Moment departure() {
        var day = read(new Target(LedgerColumn.ETD, true));
        var time = read(new Target(LedgerColumn.ETD, false));
        if (day == null || day.day() == null) {
            return time;
        }
        return time == null ? day : time.on(day.day());
    }

    private @Nullable Moment read(Target target) {
        var cell = cells.get(target);
        try {
            if (cell == null) {
                return null;
            }
            return target.day()
                    ? new Moment(moments.day(cell), null, null)
                    : moments.moment(cell).orElse(null);
        } catch (UnreadableCell reportedAtItsOwnCell) {
            return null;
        }
    }
}
