package org.flightclearance.exchange.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.flightclearance.exchange.FileNote;
import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.ParsedRequest;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.upload.Spool;

/** A ledger in a sheet that says how far it was read. */
record Progress(LedgerFile ledger, OpenSheet sheet, Spool spool) implements LedgerFile {

    @Override
    public Optional<ParsedRequest> next() throws IOException, UnreadableFile {
        var next = ledger.next();
        spool.hasRead(next.isPresent() ? sheet.share() : 1);
        return next;
    }

    @Override
    public List<FileNote> notes() {
        return ledger.notes();
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
