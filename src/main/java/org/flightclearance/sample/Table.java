package org.flightclearance.sample;

import java.util.List;
import java.util.function.Function;

/** Reads a table printed in the source: a header line, then one line for each row, with spaces between the cells. */
final class Table {

    private Table() {}

    static <T> List<T> read(String text, Function<String[], T> row) {
        return text.lines()
                .skip(1)
                .map(line -> row.apply(line.strip().split("\\s+")))
                .toList();
    }
}
