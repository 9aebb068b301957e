package org.flightclearance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A ledger as CSV: one row for each request, followed by one row for each further leg or answer. */
public final class CsvLedger implements LedgerFile {

    private final CsvRows rows;
    private final RowMissions missions;
    private CsvRows.@Nullable Row ahead;

    /** @throws UnreadableFile if the file has no header, or one with unknown names */
    public CsvLedger(InputStream file, RowMissions missions) throws IOException, UnreadableFile {
        this.rows = new CsvRows(file);
        this.missions = missions;
        this.ahead = rows.next().orElse(null);
    }

    @Override
    public Optional<ParsedRequest> next() throws IOException, UnreadableFile {
        if (ahead == null) {
            return Optional.empty();
        }
        var ofOne = new ArrayList<>(List.of(ahead));
        ahead = rows.next().orElse(null);
        while (ahead != null && goesOn(ahead)) {
            ofOne.add(ahead);
            ahead = rows.next().orElse(null);
        }
        return Optional.of(new CsvRequest(ofOne, missions, rows.isContinental()).said());
    }

    private static boolean goesOn(CsvRows.Row row) {
        return CsvRequest.number(row, LedgerColumn.LEG_NUMBER) > 1
                || CsvRequest.number(row, LedgerColumn.ANSWER_NUMBER) > 1;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
