package org.flightclearance.exchange.workbook;

import java.io.IOException;
import java.nio.file.Path;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.exchange.FileRows;
import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.RowLedger;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.imports.FileReading;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.request.search.KnownPlaces;

/** Reads workbooks as ledgers, and shows what is in them. */
@ApplicationScoped
public class Workbooks {

    private final KnownPlaces places;
    private final Aerodromes aerodromes;

    Workbooks(KnownPlaces places, Aerodromes aerodromes) {
        this.places = places;
        this.aerodromes = aerodromes;
    }

    /**
     * How a workbook is read.
     *
     * @param sheet null: the first visible sheet with rows
     * @param headerRow number of the row with the headings; null: looks for it
     */
    public FileReading reading(@Nullable String sheet, @Nullable Integer headerRow, MappingChoice choice) {
        return new WorkbookReading(this, sheet, headerRow, choice);
    }

    LedgerFile ledger(WorkbookReading how, Spool spool, RowMissions missions) throws IOException, UnreadableFile {
        var open = OpenSheet.open(
                spool.path(), how.sheet(), how.headerRow(), how.choice().mapping());
        try {
            return ledger(open, how.choice(), spool, missions);
        } catch (IOException | UnreadableFile | RuntimeException unreadable) {
            open.close();
            throw unreadable;
        }
    }

    private LedgerFile ledger(OpenSheet open, MappingChoice choice, Spool spool, RowMissions missions)
            throws IOException, UnreadableFile {
        var mapping = choice.of(open.header());
        if (mapping == null && !open.isHeaderFound()) {
            throw UnreadableFile.at(1, "fault.workbook_no_header", open.name());
        }
        var notes = new SheetNotes();
        notes.sheet(open.name(), open.header().row());
        if (open.file().hasMacros()) {
            notes.macros();
        }
        var rows = new WorkbookRows(
                open,
                SheetColumns.of(open.header(), mapping),
                mapping,
                new NamedPlaces(places, aerodromes, missions),
                notes);
        FileRows all = mapping != null && mapping.joinsLegs() ? new JoinedLegs(rows) : rows;
        return new Progress(new RowLedger(all, missions), open, spool);
    }

    /**
     * What is in a workbook, to choose from.
     *
     * @param sheet null: the first visible sheet with rows
     * @param headerRow null: looks for it
     * @param choice whose headings are known
     */
    public WorkbookPreview preview(Path file, @Nullable String sheet, @Nullable Integer headerRow, MappingChoice choice)
            throws IOException, UnreadableFile {
        try (var open = OpenSheet.open(file, sheet, headerRow, choice.mapping())) {
            return WorkbookPreview.of(open, choice);
        }
    }
}
