package org.flightclearance.request.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.FoldedText;
import org.flightclearance.request.SearchText;
import org.flightclearance.time.TypedDay;

/**
 * What a filter asks for in texts, in the form of the stored texts.
 *
 * @param words patterns for each word of the search, one of which must be found; empty: there is no search
 * @param day the day that the search names; null: none
 * @param places names of the place that the filter names; empty: none
 */
record Asked(List<List<String>> words, @Nullable LocalDate day, List<String> places) {

    static Asked of(RequestFilter filter, PlaceNames names) {
        var place = filter.place();
        var q = filter.q() == null ? "" : FoldedText.of(filter.q());
        // Digits alone are more often a number of a letter or a request than a day
        var day = q.chars().allMatch(Character::isDigit)
                ? null
                : TypedDay.of(q).map(TypedDay::day).orElse(null);
        // The words of a day are looked for as they stand: “1” and “2026” are in nearly every text
        var words = q.isEmpty() ? List.<String>of() : day == null ? List.of(q.split(" ")) : List.of(q);
        return new Asked(
                words.stream().map(word -> patterns(word, names)).toList(),
                day,
                place == null ? List.of() : names.of(place));
    }

    /** Patterns of texts with the line of one of the places. */
    List<String> placeLines() {
        return places.stream().map(Asked::line).toList();
    }

    private static List<String> patterns(String word, PlaceNames names) {
        return Stream.concat(
                        Stream.of("%" + escaped(word) + "%"),
                        names.named(word).stream().map(Asked::line))
                .toList();
    }

    private static String line(String place) {
        return "%" + escaped(SearchText.placeLine(place)) + "%";
    }

    private static String escaped(String text) {
        return text.replaceAll("([%_!])", "!$1");
    }
}
