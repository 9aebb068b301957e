package org.flightclearance.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.flightclearance.csv.CsvTable;
import org.flightclearance.csv.UnreadableCsv;

/** Reads the rows of a ledger in CSV without the blank ones. Rows are numbered as in a spreadsheet. */
final class CsvRows implements Closeable {

    private final CsvTable table;
    private final CsvHeader header;

    /**
     * One row.
     *
     * @param number number in the file; the header is 1
     * @param nameless content under no column name; empty if there is none
     * @param utc columns whose times are in UTC if they have no offset
     */
    record Row(int number, Map<LedgerColumn, String> cells, String nameless, Set<LedgerColumn> utc) {}

    CsvRows(InputStream file) throws IOException, UnreadableFile {
        try {
            table = new CsvTable(file);
        } catch (UnreadableCsv unreadable) {
            throw because(unreadable);
        }
        header = CsvHeader.of(table.header());
    }

    /** Whether the file uses semicolons. Decimals may then have a comma, and the day comes before the month. */
    boolean isContinental() {
        return table.separator() == ';';
    }

    Optional<Row> next() throws IOException, UnreadableFile {
        try {
            return table.next()
                    .map(row -> new Row(
                            row.number(), header.cells(row.cells()), header.nameless(row.cells()), header.utc()));
        } catch (UnreadableCsv unreadable) {
            throw because(unreadable);
        }
    }

    private static UnreadableFile because(UnreadableCsv unreadable) {
        return new UnreadableFile(List.of(new RowError(unreadable.row(), null, null, unreadable.sentence())));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
