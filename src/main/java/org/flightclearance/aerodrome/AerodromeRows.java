package org.flightclearance.aerodrome;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Reads the rows of a CSV file of aerodromes (RFC 4180, UTF-8) one by one, without the blank rows. */
final class AerodromeRows implements Closeable {

    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int LONGEST_FIELD = 256 * 1024;
    private static final char MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<AerodromeColumn, Integer> places = new EnumMap<>(AerodromeColumn.class);
    private final List<String> header;
    private int number;

    /** @throws UnreadableAerodromes if the file is not CSV, or lacks a column that is needed */
    AerodromeRows(InputStream file) throws IOException, UnreadableAerodromes {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(file, decoder), LONGEST_HEADER);
        reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
        records = reader.iterator();
        header = read().orElse(List.of());
        place();
    }

    Optional<AerodromeRow> next() throws IOException, UnreadableAerodromes {
        while (true) {
            var row = read();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            if (row.get().stream().anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(new AerodromeRow(number, cells(row.get()), this::name));
            }
        }
    }

    /** The file's own name of a column. */
    private String name(AerodromeColumn column) {
        var place = places.get(column);
        return place == null ? column.firstName() : header.get(place).strip();
    }

    private void place() throws UnreadableAerodromes {
        for (int i = 0; i < header.size(); i++) {
            var column = AerodromeColumn.named(header.get(i));
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                throw new UnreadableAerodromes(1, "fault.twice", header.get(i).strip());
            }
        }
        boolean coded = AerodromeColumn.CODES.stream().anyMatch(places::containsKey);
        var wanted = List.of(AerodromeColumn.NAME, AerodromeColumn.LATITUDE, AerodromeColumn.LONGITUDE);
        if (!coded || !places.keySet().containsAll(wanted)) {
            throw new UnreadableAerodromes(1, "fault.aerodrome_header");
        }
    }

    private Map<AerodromeColumn, String> cells(List<String> row) {
        return places.entrySet().stream()
                .filter(place -> place.getValue() < row.size())
                .filter(place -> !row.get(place.getValue()).isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> row.get(place.getValue()).strip()));
    }

    private Optional<List<String>> read() throws IOException, UnreadableAerodromes {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(records.next().getFields());
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw new UnreadableAerodromes(number + 1, "fault.not_utf8");
            }
            throw failed.getCause();
        } catch (CsvParseException notCsv) {
            throw new UnreadableAerodromes(number + 1, "fault.not_csv");
        }
    }

    /** Skips the byte order mark and finds the separator: a French spreadsheet writes semicolons. */
    private static char separator(BufferedReader text) throws IOException, UnreadableAerodromes {
        text.mark(LONGEST_HEADER);
        try {
            if (text.read() == MARK) {
                text.mark(LONGEST_HEADER - 1);
            } else {
                text.reset();
            }
            int semicolons = 0;
            for (int i = 0, c = text.read(); i < LONGEST_HEADER - 2 && c >= 0 && c != '\n' && c != '\r'; i++) {
                semicolons += c == ';' ? 1 : c == ',' ? -1 : 0;
                c = text.read();
            }
            text.reset();
            return semicolons > 0 ? ';' : ',';
        } catch (CharacterCodingException other) {
            throw new UnreadableAerodromes(1, "fault.not_utf8");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
