package org.flightclearance.exchange.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

/**
 * The values of a list as people write them: as the pages say them in either language, or in the words of
 * {@code exchange/workbook/choices.csv}.
 */
final class ChoiceWords {

    private static final Map<LedgerColumn, Map<String, String>> KNOWN = new HashMap<>();

    static {
        for (var column : LedgerColumn.values()) {
            for (var value : column.content().choices()) {
                var name = value.name().toLowerCase(Locale.ROOT);
                for (var language : Language.values()) {
                    keep(column, Wording.in(language).word(value), name);
                }
            }
        }
        for (var row : WordTable.rows("choices.csv")) {
            var column = LedgerColumn.named(row.getField("column")).orElseThrow();
            WordTable.words(row, "words").forEach(words -> keep(column, words, row.getField("value")));
        }
    }

    private ChoiceWords() {}

    private static void keep(LedgerColumn column, String words, String name) {
        KNOWN.computeIfAbsent(column, one -> new HashMap<>()).putIfAbsent(WordTable.plain(words), name);
    }

    /** The name of the value in a CSV; empty if the words are not known. */
    static Optional<String> name(LedgerColumn column, String words) {
        var known = KNOWN.getOrDefault(column, Map.of());
        return known.containsValue(words) ? Optional.of(words) : Optional.ofNullable(known.get(WordTable.plain(words)));
    }
}
