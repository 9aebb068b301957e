package org.flightclearance.request.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flightclearance.language.FoldedText;
import org.flightclearance.time.RecordableTime;

/**
 * A day that somebody searches for: {@code 2026-12-01}, {@code 1 Dec 2026}, {@code 1er décembre 2026}, {@code
 * 01.12.2026} or {@code 1/12/2026}.
 */
final class SearchedDay {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<day>\\d{1,2})(?:er|st|nd|rd|th)?[ ./-]+(?<month>\\d{1,2}|[a-z]{3,})[ ./-]+(?<year>\\d{4})");

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private SearchedDay() {}

    /** Empty if the text is not a day with its year, and nothing else. */
    static Optional<LocalDate> of(String text) {
        return RecordableTime.day(text.strip())
                .or(() -> written(FoldedText.of(text)))
                .filter(RecordableTime::includes);
    }

    private static Optional<LocalDate> written(String folded) {
        var parts = WRITTEN.matcher(folded);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int day = Integer.parseInt(parts.group("day"));
            int year = Integer.parseInt(parts.group("year"));
            return month(parts.group("month")).map(month -> LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A number, or the name of one month in either language, whole or shortened. */
    private static Optional<Month> month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(Month.of(Integer.parseInt(text)));
        }
        var named = Stream.of(Month.values())
                .filter(month -> LANGUAGES.stream()
                        .map(language -> FoldedText.of(month.getDisplayName(TextStyle.FULL, language)))
                        .anyMatch(name -> name.startsWith(text)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
