package org.flightclearance.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;

import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.language.Wording;

/** The files in which a ledger is written for offices. */
public enum LedgerFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    LedgerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of the file's name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param flavour of a CSV; a workbook has only one */
    public LedgerWriter open(OutputStream out, CsvFlavour flavour, Instant now, Wording wording) throws IOException {
        return switch (this) {
            case CSV -> new CsvLedgerWriter(out, flavour, now, wording);
            case XLSX -> new XlsxLedgerWriter(out, now, wording);
        };
    }
}
