package org.flightclearance.exchange.workbook.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.workbook.file.SheetCell.Kind;

/** The rows of one sheet that are not blank, one by one. */
public final class SheetRows implements Closeable {

    /** Unpacked, in bytes. 100,000 rows of our own workbook take a third of it. */
    static final long LARGEST_PART = 1024L * 1024 * 1024;

    private final PartReader xml;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final SpreadCells spread;
    private final List<HiddenColumns> hiddenColumns = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int number;
    private int lastRow;

    /** @param last included; both from 0 */
    private record HiddenColumns(int first, int last) {}

    SheetRows(InputStream sheet, SharedTexts texts, CellFormats formats, MergedCells merges) throws UnreadableFile {
        this.xml = new PartReader(sheet, LARGEST_PART);
        this.texts = texts;
        this.formats = formats;
        this.spread = new SpreadCells(merges);
    }

    /** Empty at the end of the sheet. */
    public Optional<SheetRow> next() throws UnreadableFile {
        while (xml.next()) {
            if (!xml.isBegin()) {
                continue;
            }
            switch (xml.name()) {
                case "dimension" -> {
                    var corners = String.valueOf(xml.attribute("ref")).split(":");
                    lastRow = ColumnLetters.row(corners[corners.length - 1]);
                }
                case "col" -> column();
                case "row" -> {
                    var row = row();
                    if (!row.cells().isEmpty()) {
                        return Optional.of(row);
                    }
                }
                default -> {
                    // Views, filters, print settings
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the column is hidden. Known after the first row. */
    public boolean isHidden(int column) {
        return hiddenColumns.stream().anyMatch(some -> column >= some.first() && column <= some.last());
    }

    /** The part of the sheet that was read, from 0 to 1, as far as the sheet says how many rows it has. */
    public double share() {
        return lastRow == 0 ? 0 : Math.min(1, (double) number / lastRow);
    }

    /** The addresses of the merges in several rows whose value was read, such as {@code A2:A5}. */
    public List<String> merges() {
        return spread.addresses();
    }

    private void column() {
        if (xml.isTrue("hidden") || "0".equals(xml.attribute("width"))) {
            hiddenColumns.add(new HiddenColumns(xml.number("min") - 1, xml.number("max") - 1));
        }
    }

    private SheetRow row() throws UnreadableFile {
        number = PartReader.number(xml.attribute("r"), number + 1);
        boolean hidden = xml.isTrue("hidden");
        var cells = new ArrayList<SheetCell>();
        int column = -1;
        while (xml.next() && !(xml.isEnd() && xml.name().equals("row"))) {
            if (xml.isBegin() && xml.name().equals("c")) {
                var address = xml.attribute("r");
                column = address == null ? column + 1 : ColumnLetters.column(address);
                if (column < 0 || cells.size() >= ColumnLetters.MOST) {
                    throw UnreadableFile.at(Math.max(1, number), "fault.workbook_damaged");
                }
                var cell = cell(column);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return new SheetRow(number, hidden, cells.isEmpty() ? cells : spread.in(number, cells));
    }

    /** Null if the cell is empty; an empty cell may have a format. */
    private @Nullable SheetCell cell(int column) throws UnreadableFile {
        var type = String.valueOf(xml.attribute("t"));
        var format = formats.of(xml.number("s"));
        boolean formula = false;
        boolean valued = false;
        text.setLength(0);
        while (xml.next() && !(xml.isEnd() && xml.name().equals("c"))) {
            if (xml.isBegin()) {
                switch (xml.name()) {
                    case "f" -> formula = true;
                    case "v" -> {
                        valued = true;
                        value();
                    }
                    default -> SharedTexts.addText(xml, text);
                }
            }
        }
        if (formula && (!valued || text.isEmpty() && !type.equals("str"))) {
            return new SheetCell(column, Kind.UNCOMPUTED, "", format);
        }
        return text.isEmpty() ? null : cell(column, type, format);
    }

    private @Nullable SheetCell cell(int column, String type, CellFormat format) throws UnreadableFile {
        var raw = text.toString();
        return switch (type) {
            case "s" ->
                shared(
                        column,
                        texts.text(PartReader.number(raw.strip(), -1))
                                .orElseThrow(() -> UnreadableFile.at(Math.max(1, number), "fault.workbook_damaged")),
                        format);
            // Dates as text of ISO 8601 (d), results of formulas (str)
            case "inlineStr", "str", "d" -> shared(column, PartReader.unescaped(raw), format);
            case "b" -> new SheetCell(column, Kind.TRUTH, raw.strip().equals("1") ? "TRUE" : "FALSE", format);
            case "e" -> new SheetCell(column, Kind.ERROR, raw.strip(), format);
            default -> new SheetCell(column, Kind.NUMBER, raw.strip(), format);
        };
    }

    private static @Nullable SheetCell shared(int column, String text, CellFormat format) {
        return text.isBlank() ? null : new SheetCell(column, Kind.TEXT, text, format);
    }

    private void value() throws UnreadableFile {
        while (xml.next() && !(xml.isEnd() && xml.name().equals("v"))) {
            if (xml.isText()) {
                xml.addTo(text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
