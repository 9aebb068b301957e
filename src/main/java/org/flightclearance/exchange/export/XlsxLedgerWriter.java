package org.flightclearance.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.LedgerRow;
import org.flightclearance.exchange.StoredRequest;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.ledger.LedgerEntry;

/** Writes a ledger as a workbook, with real dates and numbers, times in UTC, and a fixed header with filters. */
public final class XlsxLedgerWriter implements LedgerWriter {

    /** Slightly below the limit of a sheet. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_KEPT = 500;
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final String TIME_WITH_SECONDS = "yyyy-mm-dd hh:mm:ss";
    private static final String DAY = "yyyy-mm-dd";
    private static final LedgerColumn[] COLUMNS = LedgerColumn.values();

    private final Workbook book;
    private final Instant now;
    private final Wording wording;
    private Worksheet sheet;
    private int sheets;
    private int row;

    public XlsxLedgerWriter(OutputStream out, Instant now, Wording wording) throws IOException {
        this.book = new Workbook(out, "Flight Clearance Tracker", null);
        this.now = now;
        this.wording = wording;
        this.sheet = headed();
    }

    @Override
    public void write(FlightRequest request) throws IOException {
        if (row > MOST_ROWS) {
            endSheet();
            sheet = headed();
        }
        var known = new StoredRequest(request, now, wording);
        for (var one : LedgerRow.of(LedgerEntry.of(request), known)) {
            for (int i = 0; i < COLUMNS.length; i++) {
                var value = COLUMNS[i].write(one);
                if (value != null) {
                    write(i, value);
                }
            }
            row++;
        }
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private Worksheet headed() {
        sheets++;
        var headed = book.newWorksheet("requests" + (sheets == 1 ? "" : " " + sheets));
        headed.freezePane(0, 1);
        for (int i = 0; i < COLUMNS.length; i++) {
            var name = COLUMNS[i].wireName();
            headed.inlineString(0, i, COLUMNS[i].isTime() ? name + " (UTC)" : name);
            headed.style(0, i).bold().set();
            headed.width(i, width(COLUMNS[i]));
        }
        // Too many columns for one page: the headings and the reference stand on each
        headed.pageOrientation("landscape");
        headed.paperSize(PaperSize.A4_PAPER);
        headed.repeatRows(0);
        headed.repeatCols(0);
        row = 1;
        return headed;
    }

    /** In letters of the default font: a reference such as MINUSMA-2023-00001, an instant, or the name. */
    private static int width(LedgerColumn column) {
        return switch (column) {
            case REFERENCE, CLIENT_REFERENCE, REPEATS, AMENDS, AMENDED_BY -> 21;
            default -> column.isTime() ? 17 : Math.max(10, column.wireName().length() + 2);
        };
    }

    private void write(int column, Object value) {
        if (value instanceof Instant instant && instant.getNano() > 0) {
            // A cell of a spreadsheet would round it
            sheet.inlineString(row, column, instant.toString());
        } else if (value instanceof Instant instant) {
            sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            sheet.style(row, column)
                    .format(instant.getEpochSecond() % 60 == 0 ? TIME : TIME_WITH_SECONDS)
                    .set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof Enum<?> constant) {
            sheet.inlineString(row, column, constant.name().toLowerCase(Locale.ROOT));
        } else {
            // Shared strings would stay in memory until the end
            sheet.inlineString(row, column, value.toString());
        }
    }

    private void endSheet() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, row - 1), COLUMNS.length - 1);
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        endSheet();
        book.finish();
    }
}
