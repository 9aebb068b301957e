package org.flightclearance.paper.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes values into the cells of a sheet with their types: numbers, days, instants in UTC, otherwise text. */
final class Cells {

    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final String DAY = "yyyy-mm-dd";
    private static final String PERCENT = "0.0%";

    private Cells() {}

    static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Instant instant) {
            sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            sheet.style(row, column).format(TIME).set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            // An inline string is never taken for a formula, and is not kept in memory until the end
            sheet.inlineString(row, column, value.toString());
        }
    }

    /** Writes a rate as a fraction of one, as spreadsheets store per cent. Writes nothing if there is no rate. */
    static void percent(Worksheet sheet, int row, int column, @Nullable BigDecimal rate) {
        if (rate != null) {
            sheet.value(row, column, rate.movePointLeft(2));
            sheet.style(row, column).format(PERCENT).set();
        }
    }

    static void bold(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, text);
        sheet.style(row, column).bold().set();
    }
}
