package org.flightclearance.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.language.FoldedText;

/** The text that a search looks into: one line for each field, as {@link FoldedText}. */
public final class SearchText {

    /**
     * In bytes of UTF-8. A longer text is not in the index: an entry of PostgreSQL’s indexes has room for 2,704 bytes, and
     * the entries of this one have other columns, too.
     */
    private static final int LONGEST_IN_INDEX = 1_200;

    private static final int LONGEST_NAME = 100;

    private SearchText() {}

    /** A name of a place or a unit in the form in which it is stored for searching. */
    public static String name(String entered) {
        var folded = FoldedText.of(entered);
        return folded.length() > LONGEST_NAME ? folded.substring(0, LONGEST_NAME) : folded;
    }

    /**
     * The line of a place. No other line begins with a tab.
     *
     * @param name as {@link #name} gives it
     */
    public static String placeLine(String name) {
        return "\t" + name + "\n";
    }

    static boolean fitsIndex(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IN_INDEX;
    }

    static String of(RecordedFacts request) {
        var what = request.particulars();
        var sending = request.sending();
        var lines = Stream.of(
                        Stream.of(
                                request.reference(),
                                what.clientReference(),
                                what.aircraft().callsign(),
                                what.aircraft().registration(),
                                what.aircraft().type(),
                                wireName(what.purpose()),
                                what.sector(),
                                what.unit(),
                                what.permit(),
                                sending == null ? null : sending.outgoingReference(),
                                sending == null ? null : sending.authority()),
                        request.replies().stream().flatMap(SearchText::words),
                        Stream.of(what.remarks()))
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .map(line -> FoldedText.of(line) + "\n");
        return Stream.concat(lines, request.legs().stream().flatMap(SearchText::places))
                .distinct()
                .collect(Collectors.joining());
    }

    private static Stream<@Nullable String> words(Reply reply) {
        var ofLegs = Stream.ofNullable(reply.legs())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .flatMap(leg -> Stream.of(leg.reason() == null ? null : wireName(leg.reason()), leg.reasonStated()));
        return Stream.concat(
                Stream.of(
                        reply.authorityReference(),
                        reply.reason() == null ? null : wireName(reply.reason()),
                        reply.reasonAssessed() == null ? null : wireName(reply.reasonAssessed()),
                        reply.reasonStated()),
                ofLegs);
    }

    private static Stream<String> places(Leg leg) {
        return Stream.of(leg.from(), leg.to())
                .filter(Objects::nonNull)
                .map(Place::label)
                .map(label -> placeLine(name(label)));
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
