package org.flightclearance.exchange.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.flightclearance.exchange.CsvRows;
import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.LedgerRow;
import org.flightclearance.exchange.StoredRequest;
import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.ledger.LedgerEntry;

/** Writes a ledger as CSV, in the format that {@link CsvRows} reads. */
public final class CsvLedgerWriter implements LedgerWriter {

    private final CsvFlavour flavour;
    private final Instant now;
    private final Wording wording;
    private final List<LedgerColumn> columns;
    private final CsvWriter csv;

    public CsvLedgerWriter(OutputStream out, CsvFlavour flavour, Instant now, Wording wording) throws IOException {
        this(out, flavour, now, wording, List.of(LedgerColumn.values()));
    }

    CsvLedgerWriter(OutputStream out, CsvFlavour flavour, Instant now, Wording wording, List<LedgerColumn> columns)
            throws IOException {
        this.flavour = flavour;
        this.now = now;
        this.wording = wording;
        this.columns = columns;
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(flavour.mark());
        csv = CsvWriter.builder().fieldSeparator(flavour.separator()).build(text);
        csv.writeRecord(columns.stream().map(LedgerColumn::wireName).toList());
    }

    @Override
    public void write(FlightRequest request) {
        var known = new StoredRequest(request, now, wording);
        write(
                LedgerRow.of(LedgerEntry.of(request), known).stream(),
                request.mission().timeZone());
    }

    void write(Stream<LedgerRow> rows, ZoneId zone) {
        rows.forEach(row -> csv.writeRecord(columns.stream()
                .map(column -> flavour.cell(column.write(row), zone))
                .toList()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
