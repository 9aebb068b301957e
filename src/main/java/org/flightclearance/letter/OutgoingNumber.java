package org.flightclearance.letter;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The number that follows the outgoing reference of a letter, such as {@code NV/2026/119} after {@code NV/2026/118}. */
final class OutgoingNumber {

    /** The digits of a year, alone between other characters. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)");

    /** The last digits. Nine of them fit an int. */
    private static final Pattern LAST_DIGITS = Pattern.compile("(\\d{1,9})(\\D*)$");

    private OutgoingNumber() {}

    /**
     * The last number of the reference that is no year is counted up, with as many digits.
     *
     * @param year of the next letter
     * @return empty if the reference has no such number, or names another year: numbers begin anew with a year
     */
    static Optional<String> after(@Nullable String reference, int year) {
        if (reference == null) {
            return Optional.empty();
        }
        var years = YEAR.matcher(reference);
        int yearAt = -1;
        while (years.find()) {
            yearAt = years.start();
        }
        if (yearAt >= 0 && !reference.startsWith(String.valueOf(year), yearAt)) {
            return Optional.empty();
        }
        boolean endsWithYear = yearAt >= 0 && !reference.substring(yearAt + 4).matches(".*\\d.*");
        var before = endsWithYear ? reference.substring(0, yearAt) : reference;
        var number = LAST_DIGITS.matcher(before);
        if (!number.find()) {
            return Optional.empty();
        }
        var next = String.valueOf(Integer.parseInt(number.group(1)) + 1);
        var padded = "0".repeat(Math.max(0, number.group(1).length() - next.length())) + next;
        return Optional.of(before.substring(0, number.start())
                + padded
                + number.group(2)
                + (endsWithYear ? reference.substring(yearAt) : ""));
    }
}
