package org.flightclearance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A ledger in rows: one row for each request, followed by one row for each further leg or answer. */
public final class RowLedger implements LedgerFile {

    private final FileRows rows;
    private final RowMissions missions;
    private @Nullable FileRow ahead;
    private boolean begun;

    /** Reads nothing yet, because rows may be read in the transaction of the import alone. */
    public RowLedger(FileRows rows, RowMissions missions) {
        this.rows = rows;
        this.missions = missions;
    }

    /** @throws UnreadableFile if the file has no header, or one with unknown names */
    public static RowLedger ofCsv(InputStream file, RowMissions missions) throws IOException, UnreadableFile {
        return new RowLedger(new CsvRows(file), missions);
    }

    @Override
    public Optional<ParsedRequest> next() throws IOException, UnreadableFile {
        if (!begun) {
            begun = true;
            ahead = rows.next().orElse(null);
        }
        if (ahead == null) {
            return Optional.empty();
        }
        var ofOne = new ArrayList<>(List.of(ahead));
        ahead = rows.next().orElse(null);
        while (ahead != null && goesOn(ahead)) {
            ofOne.add(ahead);
            ahead = rows.next().orElse(null);
        }
        return Optional.of(new RowRequest(ofOne, missions, rows.habits()).said());
    }

    private static boolean goesOn(FileRow row) {
        return RowRequest.number(row, LedgerColumn.LEG_NUMBER) > 1
                || RowRequest.number(row, LedgerColumn.ANSWER_NUMBER) > 1;
    }

    @Override
    public List<FileNote> notes() {
        return rows.notes();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
