package org.flightclearance.paper.host;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.paper.PaperFrame;

/**
 * A paper for the host, all of it in words of one language; both kinds of file are made of it.
 *
 * @param sender who writes
 * @param facts to whom, under which reference, when
 * @param opening before the tables
 * @param closing after them
 * @param place where and when it is signed; null: it is signed nowhere
 * @param notes how the figures came about, small at the end
 */
public record HostPaper(
        PaperFrame sheet,
        String sender,
        List<Fact> facts,
        List<String> opening,
        List<Table> tables,
        List<String> closing,
        @Nullable String place,
        List<String> notes) {

    public record Fact(String label, String value) {}

    /**
     * A table; the first cell of each row names it.
     *
     * @param nothing said instead where there are no rows
     */
    public record Table(String caption, List<Heading> columns, List<List<Cell>> rows, String nothing) {

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** @param share of the width, in hundredths */
    public record Heading(String words, int share) {}

    /** @param lines one below the other */
    public record Cell(List<String> lines) {

        static Cell of(@Nullable String... lines) {
            return new Cell(Arrays.stream(lines)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .filter(line -> !line.isBlank())
                    .toList());
        }
    }
}
