package org.flightclearance.exchange.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.csv.HashtagRow;
import org.flightclearance.exchange.FileNote;
import org.flightclearance.exchange.FileRow;
import org.flightclearance.exchange.FileRows;
import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.cell.CellHabits;
import org.flightclearance.exchange.cell.UnreadableCell;
import org.flightclearance.exchange.flightplan.AircraftTypes;
import org.flightclearance.exchange.workbook.file.ColumnLetters;
import org.flightclearance.exchange.workbook.file.SheetCell;
import org.flightclearance.exchange.workbook.file.SheetRow;
import org.flightclearance.language.EnteredText;
import org.flightclearance.language.Sentence;

/** The rows of a sheet below its headings, as rows of a ledger. */
final class WorkbookRows implements FileRows {

    private static final String DASHES = "[-–—]+";

    private final OpenSheet sheet;
    private final SheetColumns columns;
    private final Map<String, String> fixed;
    private final NamedPlaces places;
    private final SheetNotes notes;
    private final Map<Integer, SheetHeader.Named> names;
    private final Set<Integer> writtenOnly;
    private final Moments moments;
    private boolean begun;

    WorkbookRows(
            OpenSheet sheet,
            SheetColumns columns,
            @Nullable ColumnMapping mapping,
            NamedPlaces places,
            SheetNotes notes) {
        this.sheet = sheet;
        this.columns = columns;
        this.fixed = mapping == null ? Map.of() : mapping.fixed();
        this.places = places;
        this.notes = notes;
        this.names = sheet.header().byColumn();
        this.writtenOnly = names.values().stream()
                .filter(named -> Heading.of(named.heading()).isWrittenOnly())
                .map(SheetHeader.Named::column)
                .collect(Collectors.toUnmodifiableSet());
        this.moments = new Moments(sheet.isDate1904());
    }

    @Override
    public Optional<FileRow> next() throws UnreadableFile {
        for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
            var read = read(row.get());
            if (read != null) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    @Override
    public CellHabits habits() {
        return new CellHabits(true, false);
    }

    @Override
    public List<FileNote> notes() {
        names.values().stream()
                .filter(named ->
                        sheet.isHidden(named.column()) && columns.targets().containsKey(named.column()))
                .forEach(named -> notes.hiddenColumn(named.column(), named.heading()));
        var all = new ArrayList<>(notes.all(sheet.merges()));
        places.note().ifPresent(said -> all.add(new FileNote(FileNote.Kind.PLACES, said)));
        return all;
    }

    /** Null if the row is no row of the ledger. */
    private @Nullable FileRow read(SheetRow row) {
        if (row.hidden()) {
            notes.hiddenRow(row.number());
            return null;
        }
        boolean hashtags = !begun
                && HashtagRow.isOne(row.cells().stream().map(SheetCell::raw).toList());
        begun = true;
        if (hashtags || sheet.header().isRepeatedBy(row)) {
            notes.leftOutRow(row.number());
            return null;
        }
        var errors = new ArrayList<RowError>();
        var cells = new LinkedHashMap<Target, SheetCell>();
        for (var cell : row.cells()) {
            var target = columns.targets().get(cell.column());
            if (target != null) {
                if (!isDash(cell)) {
                    cells.put(target, cell);
                }
            } else if (columns.strict() && !writtenOnly.contains(cell.column())) {
                errors.add(error(row.number(), null, cell, Sentence.of("fault.cell_nameless")));
            } else if (!columns.strict()) {
                var named = names.get(cell.column());
                notes.unreadColumn(cell.column(), named == null ? "" : named.heading());
            }
        }
        if (cells.isEmpty() && errors.isEmpty()) {
            notes.leftOutRow(row.number());
            return null;
        }
        return new FileRow(
                row.number(), texts(row.number(), cells, errors), "", columns.utc(), columns.letters(), errors);
    }

    private Map<LedgerColumn, String> texts(int number, Map<Target, SheetCell> cells, List<RowError> errors) {
        var times = new RowTimes(cells, moments, columns.utc());
        var said = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        var dayless = EnumSet.noneOf(LedgerColumn.class);
        cells.forEach((target, cell) -> {
            if (target.day()) {
                try {
                    moments.day(cell);
                } catch (UnreadableCell unreadable) {
                    dayless.add(target.column());
                    errors.add(error(number, target.column(), cell, unreadable.sentence()));
                }
            }
        });
        cells.forEach((target, cell) -> {
            var column = target.column();
            boolean time = isTime(column);
            boolean once = !target.day() || !cells.containsKey(new Target(column, false));
            if (once && !dayless.contains(column)) {
                try {
                    var text = time ? times.text(column) : CellTexts.text(cell, column);
                    if (text != null && !text.isEmpty()) {
                        said.put(column, text);
                    }
                } catch (UnreadableCell unreadable) {
                    errors.add(error(number, column, cell, unreadable.sentence()));
                }
            }
        });
        addClass(said);
        fixed.forEach((name, value) -> LedgerColumn.named(name).ifPresent(column -> said.putIfAbsent(column, value)));
        places.read(said);
        return said;
    }

    private RowError error(int number, @Nullable LedgerColumn column, SheetCell cell, Sentence sentence) {
        return new RowError(
                number,
                column == null ? null : column.wireName(),
                ColumnLetters.of(cell.column()) + number,
                shown(cell),
                sentence);
    }

    private static boolean isTime(LedgerColumn column) {
        return switch (column.content().sort()) {
            case TIME, DAY, DAY_OR_TIME -> true;
            case TEXT, WHOLE_NUMBER, DEGREES, CHOICE -> false;
        };
    }

    /** The type tells the class, where the table of types has it. */
    private static void addClass(Map<LedgerColumn, String> said) {
        var type = said.get(LedgerColumn.AIRCRAFT_TYPE);
        if (type != null && !said.containsKey(LedgerColumn.AIRCRAFT_CLASS)) {
            AircraftTypes.classOf(type)
                    .ifPresent(known ->
                            said.put(LedgerColumn.AIRCRAFT_CLASS, known.name().toLowerCase(Locale.ROOT)));
        }
    }

    private String shown(SheetCell cell) {
        return cell.isTime() ? moments.shown(cell) : EnteredText.of(cell.raw());
    }

    private static boolean isDash(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT && EnteredText.of(cell.raw()).matches(DASHES);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
