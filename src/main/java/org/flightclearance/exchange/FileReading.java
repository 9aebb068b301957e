package org.flightclearance.exchange;

import java.io.IOException;

/** How an uploaded file is read as a ledger. */
public interface FileReading {

    /** As CSV. */
    FileReading CSV = (spool, missions) -> RowLedger.ofCsv(spool.open(), missions);

    /** @throws UnreadableFile if the file has no header, or one with unknown names */
    LedgerFile open(Spool spool, RowMissions missions) throws IOException, UnreadableFile;
}
