package org.flightclearance.exchange.workbook.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The merged cells of a sheet that stand in several rows: the value of such a merge holds for each of its rows, in its
 * first column. A sheet lists its merges after its rows, so they are looked for first, as bytes: parsing the sheet
 * twice would take twice the time.
 */
final class MergedCells {

    /** What ends the rows, with or without a prefix. */
    private static final byte[] END_OF_ROWS = "sheetData>".getBytes(StandardCharsets.US_ASCII);

    private static final int BUFFER = 64 * 1024;
    private static final int LARGEST_REST = 8 * 1024 * 1024;
    private static final Pattern MERGE =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?\\bref\\s*=\\s*[\"']([A-Z]+\\d+):([A-Z]+\\d+)[\"']");

    private final List<Merge> merges;

    /**
     * A merge of several rows.
     *
     * @param first row, from 1
     * @param last row, included
     */
    record Merge(int column, int first, int last) {

        String address() {
            var letters = ColumnLetters.of(column);
            return letters + first + ":" + letters + last;
        }
    }

    private MergedCells(List<Merge> merges) {
        this.merges = merges;
    }

    static MergedCells of(InputStream sheet) throws IOException {
        var merges = new ArrayList<Merge>();
        var matcher = MERGE.matcher(rest(sheet));
        while (matcher.find()) {
            int first = ColumnLetters.row(matcher.group(1));
            int last = ColumnLetters.row(matcher.group(2));
            if (last > first) {
                merges.add(new Merge(ColumnLetters.column(matcher.group(1)), first, last));
            }
        }
        merges.sort(Comparator.comparingInt(Merge::first));
        return new MergedCells(merges);
    }

    /** Those of several rows, by their first row. */
    List<Merge> all() {
        return merges;
    }

    /** What stands behind the rows. */
    private static String rest(InputStream sheet) throws IOException {
        var rest = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        boolean ended = false;
        int matched = 0;
        for (int count = sheet.read(buffer); count >= 0; count = sheet.read(buffer)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                matched = buffer[i] == END_OF_ROWS[matched] ? matched + 1 : buffer[i] == END_OF_ROWS[0] ? 1 : 0;
                if (matched == END_OF_ROWS.length) {
                    // The first time it is the begin of the rows; what stands behind the last time is the rest
                    ended = true;
                    matched = 0;
                    rest.reset();
                    from = i + 1;
                }
            }
            if (ended && rest.size() + count - from <= LARGEST_REST) {
                rest.write(buffer, from, count - from);
            }
        }
        return rest.toString(StandardCharsets.UTF_8);
    }
}
