package org.flightclearance.exchange.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.workbook.file.Sheet;
import org.flightclearance.exchange.workbook.file.SheetRow;
import org.flightclearance.exchange.workbook.file.SheetRows;
import org.flightclearance.exchange.workbook.file.WorkbookFile;

/** One sheet of a workbook, read up to its headings. */
final class OpenSheet implements Closeable {

    private static final int MOST_NAMED = 20;

    private final WorkbookFile file;
    private final Sheet sheet;
    private final SheetRows rows;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private final SheetHeader header;
    private final boolean found;

    /**
     * Opens a sheet.
     *
     * @param name null: the first visible sheet with rows
     * @param headerRow number of the row with the headings; null: looks for it
     * @param mapping whose headings are known; null: none
     * @throws UnreadableFile if the file is no workbook, or has no such sheet or row
     */
    static OpenSheet open(
            Path path, @Nullable String name, @Nullable Integer headerRow, @Nullable ColumnMapping mapping)
            throws IOException, UnreadableFile {
        var file = WorkbookFile.open(path);
        try {
            return new OpenSheet(file, chosen(file, name), headerRow, mapping);
        } catch (IOException | UnreadableFile | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private OpenSheet(WorkbookFile file, Sheet sheet, @Nullable Integer headerRow, @Nullable ColumnMapping mapping)
            throws IOException, UnreadableFile {
        this.file = file;
        this.sheet = sheet;
        this.rows = file.rows(sheet);
        while (ahead.size() < SheetHeader.ROWS_LOOKED_AT) {
            var row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            if (headerRow == null || row.get().number() >= headerRow) {
                ahead.add(row.get());
            }
        }
        var first = Optional.ofNullable(ahead.peek())
                .filter(row -> headerRow == null || row.number() == headerRow)
                .orElseThrow(() -> headerRow == null
                        ? UnreadableFile.at(1, "fault.workbook_empty", sheet.name())
                        : UnreadableFile.at(headerRow, "fault.workbook_header_blank", sheet.name(), headerRow));
        var known =
                headerRow == null ? SheetHeader.find(List.copyOf(ahead), mapping) : Optional.of(SheetHeader.of(first));
        this.found = known.isPresent();
        this.header = known.orElseGet(() -> SheetHeader.of(first));
        ahead.removeIf(row -> row.number() <= header.row());
    }

    private static Sheet chosen(WorkbookFile file, @Nullable String name) throws IOException, UnreadableFile {
        if (name != null) {
            return file.sheets().stream()
                    .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> UnreadableFile.at(1, "fault.workbook_no_sheet", name, names(file)));
        }
        for (var sheet : file.sheets()) {
            if (!sheet.hidden()) {
                try (var rows = file.rows(sheet)) {
                    if (rows.next().isPresent()) {
                        return sheet;
                    }
                }
            }
        }
        throw UnreadableFile.at(1, "fault.workbook_all_empty");
    }

    private static String names(WorkbookFile file) {
        return file.sheets().stream().map(Sheet::name).limit(MOST_NAMED).collect(Collectors.joining(", "));
    }

    /** The next row below the headings that is not blank. Empty at the end of the sheet. */
    Optional<SheetRow> next() throws UnreadableFile {
        return ahead.isEmpty() ? rows.next() : Optional.of(ahead.poll());
    }

    /** The first rows below the headings, which stay to be read. */
    List<SheetRow> first(int most) {
        return ahead.stream().limit(most).collect(Collectors.toCollection(ArrayList::new));
    }

    WorkbookFile file() {
        return file;
    }

    String name() {
        return sheet.name();
    }

    SheetHeader header() {
        return header;
    }

    /** Whether the headings were named, or are known by their words; otherwise they are the first row. */
    boolean isHeaderFound() {
        return found;
    }

    boolean isDate1904() {
        return file.isDate1904();
    }

    boolean isHidden(int column) {
        return rows.isHidden(column);
    }

    /** The merges in several rows whose value was read. */
    List<String> merges() {
        return rows.merges();
    }

    /** The part of the sheet that was read, from 0 to 1. */
    double share() {
        return rows.share();
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            file.close();
        }
    }
}
