package org.flightclearance.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.EnteredText;
import org.flightclearance.language.Sentence;

/**
 * The order of the columns in a CSV file.
 *
 * @param columns null for a position without a name
 * @param utc columns whose name says that their times are in UTC, as in our own workbook
 */
record CsvHeader(List<@Nullable LedgerColumn> columns, Set<LedgerColumn> utc) {

    private static final String UTC = "(utc)";

    private static final int LONGEST_NAME = 60;

    /** @throws UnreadableFile if a name is unknown or appears twice; lists every such name */
    static CsvHeader of(List<String> cells) throws UnreadableFile {
        var columns = new ArrayList<@Nullable LedgerColumn>();
        var errors = new ArrayList<RowError>();
        var seen = new HashSet<LedgerColumn>();
        var utc = EnumSet.noneOf(LedgerColumn.class);
        for (var cell : cells) {
            var name = EnteredText.of(cell);
            boolean inUtc = name.toLowerCase(Locale.ROOT).endsWith(UTC);
            var column = inUtc
                    ? named(name.substring(0, name.length() - UTC.length()).strip())
                            .filter(LedgerColumn::isTime)
                            .orElse(null)
                    : named(name).orElse(null);
            columns.add(column);
            if (column != null && inUtc) {
                utc.add(column);
            }
            if (column == null && !name.isEmpty()) {
                errors.add(error(name, unknown(name)));
            } else if (column != null && !seen.add(column)) {
                errors.add(error(name, Sentence.of("fault.twice", name)));
            }
        }
        if (seen.isEmpty()) {
            throw UnreadableFile.at(1, "fault.no_header");
        }
        if (!errors.isEmpty()) {
            throw new UnreadableFile(errors);
        }
        return new CsvHeader(columns, utc);
    }

    /** The cells of a row that are not empty. */
    Map<LedgerColumn, String> cells(List<String> row) {
        var cells = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            var column = columns.get(i);
            var cell = EnteredText.of(row.get(i));
            if (column != null && !cell.isEmpty()) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    /** The first content of the row under no column name. Empty if there is none. */
    String nameless(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            boolean named = i < columns.size() && columns.get(i) != null;
            var cell = EnteredText.of(row.get(i));
            if (!named && !cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** The column of that name, with blanks or underscores, in upper or lower case. */
    static Optional<LedgerColumn> named(String name) {
        return LedgerColumn.named(name.toLowerCase(Locale.ROOT).replace(' ', '_'));
    }

    private static Sentence unknown(String name) {
        var shown = shortened(name);
        return NearestColumn.to(name.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .map(nearest -> Sentence.of("fault.column_unknown_but", shown, nearest.wireName()))
                .orElseGet(() -> Sentence.of("fault.column_unknown", shown));
    }

    private static RowError error(String name, Sentence sentence) {
        return new RowError(1, shortened(name), name, sentence);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
