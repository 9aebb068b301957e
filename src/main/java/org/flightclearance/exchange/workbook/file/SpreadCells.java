package org.flightclearance.exchange.workbook.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.flightclearance.exchange.workbook.file.MergedCells.Merge;

/** Repeats the value of merged cells in each of their rows, as people read them. */
final class SpreadCells {

    private static final int MOST_NAMED = 1_000;

    private final List<Merge> merges;
    private final List<Open> open = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private int next;

    private record Open(Merge merge, SheetCell value) {}

    SpreadCells(MergedCells merges) {
        this.merges = merges.all();
    }

    /** The addresses of the merges with a value, the first thousand of them. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** The cells of a row, with the values of merges that began above it. Rows must come in their order. */
    List<SheetCell> in(int row, List<SheetCell> cells) {
        if (next == merges.size() && open.isEmpty()) {
            return cells;
        }
        open.removeIf(one -> one.merge().last() < row);
        var all = new ArrayList<>(cells);
        open.stream()
                .filter(one -> cells.stream()
                        .noneMatch(cell -> cell.column() == one.merge().column()))
                .forEach(one -> all.add(one.value()));
        for (; next < merges.size() && merges.get(next).first() <= row; next++) {
            begin(merges.get(next), row, cells);
        }
        all.sort(Comparator.comparingInt(SheetCell::column));
        return all;
    }

    private void begin(Merge merge, int row, List<SheetCell> cells) {
        cells.stream()
                .filter(cell -> merge.first() == row && cell.column() == merge.column())
                .forEach(cell -> {
                    open.add(new Open(merge, cell));
                    if (addresses.size() < MOST_NAMED) {
                        addresses.add(merge.address());
                    }
                });
    }
}
