package org.flightclearance.csv;

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
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.flightclearance.language.EnteredText;

/**
 * Reads a CSV file (RFC 4180, UTF-8) row by row, without the blank rows. The header tells the separator: comma,
 * semicolon or tab.
 */
public final class CsvTable implements Closeable {

    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int LONGEST_FIELD = 256 * 1024;
    private static final char MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final char separator;
    private final SwallowedRows swallowed;
    private int number;
    private boolean isFirst = true;

    /**
     * One row.
     *
     * @param number number as in a spreadsheet: the header is 1
     */
    public record Row(int number, List<String> cells) {}

    /** @throws UnreadableCsv if the header cannot be read */
    public CsvTable(InputStream file) throws IOException, UnreadableCsv {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(file, decoder), LONGEST_HEADER);
        try {
            separator = separator(text);
        } catch (CharacterCodingException other) {
            throw new UnreadableCsv(1, "fault.not_utf8");
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
        header = read().map(CsvRecord::getFields).orElse(List.of());
        swallowed = new SwallowedRows(separator, header.size());
    }

    /** Empty if the file is empty. */
    public List<String> header() {
        return header;
    }

    public char separator() {
        return separator;
    }

    /**
     * The next row that is not blank. A row of hashtags right below the header is passed over.
     *
     * @throws UnreadableCsv if it cannot be read, or if one of its cells seems to contain other rows
     */
    public Optional<Row> next() throws IOException, UnreadableCsv {
        while (true) {
            var record = read();
            if (record.isEmpty()) {
                return Optional.empty();
            }
            var line = swallowed.line(record.get());
            if (line.isPresent()) {
                throw new UnreadableCsv(number, "fault.csv_stray_quote", line.getAsLong());
            }
            var cells = record.get().getFields();
            if (isFirst && HashtagRow.isOne(cells)) {
                isFirst = false;
                continue;
            }
            if (cells.stream().anyMatch(cell -> !isBlank(cell))) {
                isFirst = false;
                return Optional.of(new Row(number, cells));
            }
        }
    }

    private static boolean isBlank(String cell) {
        return EnteredText.of(cell).isEmpty();
    }

    private Optional<CsvRecord> read() throws IOException, UnreadableCsv {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(records.next());
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw new UnreadableCsv(number + 1, "fault.not_utf8");
            }
            throw failed.getCause();
        } catch (CsvParseException notCsv) {
            throw new UnreadableCsv(number + 1, "fault.not_csv");
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
