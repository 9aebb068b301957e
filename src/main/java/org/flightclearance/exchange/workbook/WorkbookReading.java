package org.flightclearance.exchange.workbook;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.imports.FileReading;
import org.flightclearance.exchange.upload.Spool;

/**
 * How a workbook is read.
 *
 * @param sheet null: the first visible sheet with rows
 * @param headerRow number of the row with the headings; null: looks for it
 */
public record WorkbookReading(
        Workbooks workbooks, @Nullable String sheet, @Nullable Integer headerRow, MappingChoice choice)
        implements FileReading {

    @Override
    public String written() {
        return WrittenReadings.of(this);
    }

    @Override
    public LedgerFile open(Spool spool, RowMissions missions) throws IOException, UnreadableFile {
        return workbooks.ledger(this, spool, missions);
    }
}
