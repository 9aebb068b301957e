package org.flightclearance.exchange.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

/**
 * The heading of a column as somebody wrote it. Known are the names of the ledger, the labels of the pages in both
 * languages, and the words of {@code exchange/workbook/headings.csv}.
 *
 * @param plain without case, accents, punctuation, and what it says of the zone
 * @param utc whether it says that its times are in UTC
 */
record Heading(String plain, boolean utc) {

    private static final Set<String> UTC = Set.of("utc", "z", "zulu", "gmt", "tu");
    private static final Set<String> LOCAL = Set.of("local", "locale", "locales", "lt", "loc", "lcl");

    private static final Map<String, Target> KNOWN = new HashMap<>();
    private static final Set<String> WRITTEN_ONLY;

    static {
        for (var target : Target.ALL) {
            KNOWN.put(WordTable.plain(target.name()), target);
        }
        WRITTEN_ONLY = Stream.of(LedgerColumn.values())
                .filter(LedgerColumn::isWrittenOnly)
                .map(column -> WordTable.plain(column.wireName()))
                .collect(Collectors.toUnmodifiableSet());
        for (var language : Language.values()) {
            for (var target : Target.ALL) {
                target.column()
                        .label()
                        .filter(label -> !target.day())
                        .map(label -> WordTable.plain(Wording.in(language).text(label)))
                        .ifPresent(label -> KNOWN.putIfAbsent(label, target));
            }
        }
        for (var row : WordTable.rows("headings.csv")) {
            var target = Target.named(row.getField("target")).orElseThrow();
            WordTable.words(row, "headings").forEach(words -> KNOWN.putIfAbsent(words, target));
        }
    }

    static Heading of(String text) {
        var words = Stream.of(WordTable.plain(text).split(" ")).toList();
        var plain = words.stream()
                .filter(word -> !UTC.contains(word) && !LOCAL.contains(word))
                .collect(Collectors.joining(" "));
        boolean utc = words.stream().anyMatch(UTC::contains) && words.stream().noneMatch(LOCAL::contains);
        return plain.isEmpty() ? new Heading(String.join(" ", words), false) : new Heading(plain, utc);
    }

    /** Where the column goes; empty if nobody knows. */
    Optional<Target> target() {
        return WRITTEN_ONLY.contains(plain) ? Optional.empty() : Optional.ofNullable(KNOWN.get(plain));
    }

    /** Whether it is a column that our own workbook has, and no import reads. */
    boolean isWrittenOnly() {
        return WRITTEN_ONLY.contains(plain);
    }
}
