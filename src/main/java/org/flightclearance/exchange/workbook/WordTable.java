package org.flightclearance.exchange.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.flightclearance.language.FoldedText;

/** A table of words that people use, as a resource, with the words of a row separated by bars. */
final class WordTable {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private WordTable() {}

    /** The rows of a table in {@code exchange/workbook}. */
    static List<NamedCsvRecord> rows(String name) {
        var path = "/exchange/workbook/" + name;
        var file = Objects.requireNonNull(WordTable.class.getResourceAsStream(path), path);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<String> words(NamedCsvRecord row, String field) {
        return Stream.of(row.getField(field).split("\\|")).map(WordTable::plain);
    }

    /** In lower case, without accents, and with one blank for everything that is no letter or digit. */
    static String plain(String text) {
        return NO_LETTER.matcher(FoldedText.of(text)).replaceAll(" ").strip();
    }
}
