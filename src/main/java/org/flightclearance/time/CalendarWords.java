package org.flightclearance.time;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The months and days of the week in English and French, whole or shortened to at least three letters. */
final class CalendarWords {

    private static final int SHORTEST = 3;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private CalendarWords() {}

    /** The month, unless the letters begin several, as {@code jui} does. */
    static Optional<Month> month(String letters) {
        return only(letters, Month.values(), (month, locale) -> month.getDisplayName(TextStyle.FULL, locale));
    }

    static Optional<DayOfWeek> weekday(String letters) {
        return only(letters, DayOfWeek.values(), (day, locale) -> day.getDisplayName(TextStyle.FULL, locale));
    }

    /** In lower case and without accents. White space of any kind becomes one plain space. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> only(String letters, T[] values, BiFunction<T, Locale, String> name) {
        if (letters.length() < SHORTEST) {
            return Optional.empty();
        }
        var found = Stream.of(values)
                .filter(value -> LANGUAGES.stream()
                        .anyMatch(locale -> plain(name.apply(value, locale)).startsWith(letters)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
