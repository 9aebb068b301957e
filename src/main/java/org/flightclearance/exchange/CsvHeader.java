package org.flightclearance.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * The order of the columns in a CSV file.
 *
 * @param columns null for a position without a name
 */
record CsvHeader(List<@Nullable LedgerColumn> columns) {

    private static final int LONGEST_NAME = 60;

    /** @throws UnreadableFile if a name is unknown or appears twice; lists every such name */
    static CsvHeader of(List<String> cells) throws UnreadableFile {
        var columns = new ArrayList<@Nullable LedgerColumn>();
        var errors = new ArrayList<RowError>();
        var seen = new HashSet<LedgerColumn>();
        for (var cell : cells) {
            var name = cell.strip();
            var column = LedgerColumn.named(name.toLowerCase(Locale.ROOT).replace(' ', '_'))
                    .orElse(null);
            columns.add(column);
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
        return new CsvHeader(columns);
    }

    /** The cells of a row that are not empty. */
    Map<LedgerColumn, String> cells(List<String> row) {
        var cells = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            var column = columns.get(i);
            var cell = row.get(i).strip();
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
            if (!named && !row.get(i).isBlank()) {
                return row.get(i).strip();
            }
        }
        return "";
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
