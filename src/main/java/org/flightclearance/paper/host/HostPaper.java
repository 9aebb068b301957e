package org.flightclearance.paper.host;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.paper.PaperFrame;
import org.flightclearance.paper.map.MapPicture;

/**
 * The text of a paper for the host in one language. Both file types are made from it.
 *
 * @param sender the mission that writes
 * @param facts addressee, reference and date
 * @param opening paragraphs before the tables
 * @param map only in a PDF; null: none
 * @param closing paragraphs after the tables
 * @param place place and date of the signature; null: not signed
 * @param notes notes in small print at the end
 */
public record HostPaper(
        PaperFrame sheet,
        String sender,
        List<Fact> facts,
        List<String> opening,
        List<Table> tables,
        @Nullable MapPicture map,
        List<String> closing,
        @Nullable String place,
        List<String> notes) {

    public record Fact(String label, String value) {}

    /**
     * A table; the first cell of each row is its heading.
     *
     * @param nothing text shown if there are no rows
     */
    public record Table(String caption, List<Heading> columns, List<List<Cell>> rows, String nothing) {

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** @param share share of the width, in per cent */
    public record Heading(String words, int share) {}

    /** @param lines lines of text, one below the other */
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
