package org.flightclearance.exchange.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.flightclearance.exchange.FileNote;
import org.flightclearance.exchange.FileNote.Kind;
import org.flightclearance.exchange.workbook.file.ColumnLetters;
import org.flightclearance.language.Sentence;

/** Collects what a user should know about how a sheet was read. */
final class SheetNotes {

    private static final int MOST_NAMED = 20;

    private final List<FileNote> first = new ArrayList<>();
    private final RowRanges hidden = new RowRanges();
    private final RowRanges leftOut = new RowRanges();
    private final TreeMap<Integer, String> hiddenColumns = new TreeMap<>();
    private final TreeMap<Integer, String> unread = new TreeMap<>();

    /** Ranges of row numbers, which come in their order. */
    private static final class RowRanges {

        private final List<int[]> ranges = new ArrayList<>();
        private int count;

        void add(int row) {
            count++;
            var last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last[1] == row - 1) {
                last[1] = row;
            } else if (ranges.size() <= MOST_NAMED) {
                ranges.add(new int[] {row, row});
            }
        }

        String words() {
            return ranges.stream()
                            .limit(MOST_NAMED)
                            .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "–" + range[1])
                            .collect(Collectors.joining(", "))
                    + (ranges.size() > MOST_NAMED ? ", …" : "");
        }
    }

    void sheet(String name, int headerRow) {
        first.add(new FileNote(Kind.SHEET, Sentence.of("note.sheet", name, headerRow)));
    }

    void macros() {
        first.add(new FileNote(Kind.MACROS, Sentence.of("note.macros")));
    }

    void hiddenRow(int row) {
        hidden.add(row);
    }

    void leftOutRow(int row) {
        leftOut.add(row);
    }

    void hiddenColumn(int column, String heading) {
        hiddenColumns.put(column, named(column, heading));
    }

    /** A column that is not imported, and has content. */
    void unreadColumn(int column, String heading) {
        unread.computeIfAbsent(column, one -> named(one, heading));
    }

    List<FileNote> all(List<String> merges) {
        var all = new ArrayList<>(first);
        if (hidden.count > 0) {
            all.add(new FileNote(Kind.HIDDEN_ROWS, Sentence.of("note.hidden_rows", hidden.count, hidden.words())));
        }
        if (leftOut.count > 0) {
            all.add(new FileNote(
                    Kind.ROWS_LEFT_OUT, Sentence.of("note.rows_left_out", leftOut.count, leftOut.words())));
        }
        if (!hiddenColumns.isEmpty()) {
            all.add(new FileNote(
                    Kind.HIDDEN_COLUMNS,
                    Sentence.of("note.hidden_columns", hiddenColumns.size(), listed(hiddenColumns.values()))));
        }
        if (!unread.isEmpty()) {
            all.add(new FileNote(
                    Kind.COLUMNS_LEFT_OUT,
                    Sentence.of("note.columns_left_out", unread.size(), listed(unread.values()))));
        }
        if (!merges.isEmpty()) {
            all.add(new FileNote(Kind.MERGED_CELLS, Sentence.of("note.merged_cells", merges.size(), listed(merges))));
        }
        return all;
    }

    private static String named(int column, String heading) {
        return ColumnLetters.of(column) + (heading.isEmpty() ? "" : " (" + heading + ")");
    }

    private static String listed(Collection<String> names) {
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMED ? ", …" : "");
    }
}
