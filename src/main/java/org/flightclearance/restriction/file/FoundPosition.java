package org.flightclearance.restriction.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.flight.Position;
import org.flightclearance.flight.TypedPosition;

/**
 * A position in a text.
 *
 * @param from offset of its first character
 * @param to offset after its last character
 */
record FoundPosition(Position at, int from, int to) {

    private static final int LONGEST_QUOTE = 30;

    private static final String NUMBERS =
            "\\d{1,7}(?:[.,]\\d{1,12})?(?:[°'\" -]{0,3}\\d{1,2}(?:[.,]\\d{1,12})?){0,2}[°'\" ]{0,3}";
    private static final String LATITUDE = "(?:" + NUMBERS + "[NS]|[NS] ?" + NUMBERS + ")";
    private static final String LONGITUDE = "(?:" + NUMBERS + "[EWO]|[EWO] ?" + NUMBERS + ")";
    private static final String BETWEEN = " ?[,;/-]? ?";

    private static final Pattern LETTERED = Pattern.compile("(?<![A-Z0-9.,])(?:" + LATITUDE + BETWEEN + LONGITUDE + "|"
            + LONGITUDE + BETWEEN + LATITUDE + ")(?![A-Z0-9])");

    /** Decimals without letters: latitude first. */
    private static final Pattern DECIMAL = Pattern.compile(
            "(?<![A-Z0-9.,+-])[+-]?\\d{1,2}\\.\\d{2,12}°?[ ,;/]{1,3}[+-]?\\d{1,3}\\.\\d{2,12}°?(?![A-Z0-9.])");

    /** What should be a position, but is none: too many minutes, or a digit too few. */
    private static final Pattern LIKE_ONE = Pattern.compile(
            "(?<![A-Z0-9])(?:\\d{4,7}(?:[.,]\\d{1,12})?[NSEWO](?![A-Z])|[NSEW]\\d{4,7}(?![A-Z0-9]))|\\d{1,3}°"
                    + "|(?<![A-Z0-9.,])[+-]?\\d{1,3}\\.\\d{2,12}[ ,;/]{1,3}[+-]?\\d{1,3}\\.\\d{2,12}(?![A-Z0-9.])");

    /**
     * The first text that should be a position, but was not found as one; empty if there is none.
     *
     * @param found the positions of the text
     */
    static Optional<String> missed(String plain, List<FoundPosition> found) {
        var rest = new StringBuilder(plain);
        found.forEach(one -> rest.replace(one.from(), one.to(), "|".repeat(one.to() - one.from())));
        var next = LIKE_ONE.matcher(rest);
        return next.find() ? Optional.of(word(plain, next.start(), next.end())) : Optional.empty();
    }

    /** The text, to the end of its last word. */
    private static String word(String plain, int from, int to) {
        int end = to;
        while (end < plain.length() && plain.charAt(end) != ' ' && end - from < LONGEST_QUOTE) {
            end++;
        }
        return plain.substring(from, end);
    }

    /**
     * The positions in the order of the text. If any has letters for north and east, numbers without letters are not
     * taken for positions.
     *
     * @param plain in the form of {@link PlainText}
     */
    static List<FoundPosition> in(String plain) {
        var lettered = in(plain, LETTERED, true);
        return lettered.isEmpty() ? in(plain, DECIMAL, false) : lettered;
    }

    /** @param within whether a position may begin inside a text that is none, such as {@code FL 195 1630N 00002W} */
    private static List<FoundPosition> in(String plain, Pattern form, boolean within) {
        var found = new ArrayList<FoundPosition>();
        var next = form.matcher(plain);
        int from = 0;
        while (next.find(from)) {
            int end = next.end();
            while (plain.charAt(end - 1) == ' ') {
                end--;
            }
            var position = TypedPosition.position(plain.substring(next.start(), end));
            if (position.isPresent()) {
                found.add(new FoundPosition(position.get(), next.start(), end));
            }
            from = position.isPresent() || !within ? end : next.start() + 1;
        }
        return found;
    }
}
