package org.flightclearance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.flightclearance.csv.CsvTable;
import org.flightclearance.csv.UnreadableCsv;
import org.flightclearance.exchange.cell.CellHabits;

/** Reads the rows of a ledger in CSV without the blank ones. Rows are numbered as in a spreadsheet. */
public final class CsvRows implements FileRows {

    private final CsvTable table;
    private final CsvHeader header;

    CsvRows(InputStream file) throws IOException, UnreadableFile {
        try {
            table = new CsvTable(file);
        } catch (UnreadableCsv unreadable) {
            throw because(unreadable);
        }
        header = CsvHeader.of(table.header());
    }

    /** With semicolons, the day comes before the month. */
    @Override
    public CellHabits habits() {
        return CellHabits.ofCsv(table.separator());
    }

    @Override
    public Optional<FileRow> next() throws IOException, UnreadableFile {
        try {
            return table.next()
                    .map(row -> new FileRow(
                            row.number(),
                            header.cells(row.cells()),
                            header.nameless(row.cells()),
                            header.utc(),
                            Map.of(),
                            List.of()));
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
