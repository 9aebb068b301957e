package org.flightclearance.exchange.imports;

import java.io.IOException;

import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.RowLedger;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.upload.Spool;

/** How an uploaded file is read as a ledger. */
public interface FileReading {

    /** As CSV. */
    FileReading CSV = (spool, missions) -> RowLedger.ofCsv(spool.open(), missions);

    /** The same in words that {@link KeptReadings} understands. */
    default String written() {
        return "csv";
    }

    /** @throws UnreadableFile if the file has no header, or one with unknown names */
    LedgerFile open(Spool spool, RowMissions missions) throws IOException, UnreadableFile;
}
