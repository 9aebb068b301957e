package org.flightclearance.exchange;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Reads the rows of a CSV file (RFC 4180, UTF-8) without the blank ones. Rows are numbered as in a spreadsheet. */
final class CsvRows implements Closeable {

    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int LONGEST_FIELD = 256 * 1024;
    private static final char MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final CsvHeader header;
    private final char separator;
    private int number;

    /**
     * One row.
     *
     * @param number number in the file; the header is 1
     * @param nameless content under no column name; empty if there is none
     */
    record Row(int number, Map<LedgerColumn, String> cells, String nameless) {}

    CsvRows(InputStream file) throws IOException, UnreadableFile {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(file, decoder), LONGEST_HEADER);
        try {
            separator = separator(text);
        } catch (CharacterCodingException other) {
            throw UnreadableFile.at(1, "fault.not_utf8");
        }
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
        records = reader.iterator();
        header = CsvHeader.of(read().orElse(List.of()));
    }

    /** Whether the file uses semicolons. Decimals may then have a comma, and the day comes before the month. */
    boolean isContinental() {
        return separator == ';';
    }

    Optional<Row> next() throws IOException, UnreadableFile {
        while (true) {
            var row = read();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            var cells = header.cells(row.get());
            var nameless = header.nameless(row.get());
            if (!cells.isEmpty() || !nameless.isEmpty()) {
                return Optional.of(new Row(number, cells, nameless));
            }
        }
    }

    private Optional<List<String>> read() throws IOException, UnreadableFile {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(records.next().getFields());
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw UnreadableFile.at(number + 1, "fault.not_utf8");
            }
            throw failed.getCause();
        } catch (CsvParseException notCsv) {
            throw UnreadableFile.at(number + 1, "fault.not_csv");
        }
    }

    /** Skips the byte order mark and returns the separator that the header uses most. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        if (text.read() == MARK) {
            text.mark(LONGEST_HEADER - 1);
        } else {
            text.reset();
        }
        var counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int c = text.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        text.reset();
        if (counts[';'] > counts[','] && counts[';'] >= counts['\t']) {
            return ';';
        }
        return counts['\t'] > counts[','] ? '\t' : ',';
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
