package org.flightclearance.exchange.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of fixed length, as sheets show them: {@code 00042} by the format {@code 00000}, {@code 99-01} by
 * {@code 00-00}. Any other format says nothing of what was meant, such as separators of thousands.
 */
final class DigitPattern {

    private static final Pattern FORM = Pattern.compile("(?:0|[-/ ]|\\\\.|\"[^\"]*+\")++");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|([-/ ])");

    private DigitPattern() {}

    /** The number as it is shown; empty if the format is none of fixed length, or the number is not whole. */
    static Optional<String> shown(BigDecimal number, String pattern) {
        if (!FORM.matcher(pattern).matches()
                || number.signum() < 0
                || number.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        // Literals as characters of their own, so that a 0 in quotes is no digit
        var places = LITERAL.matcher(pattern).replaceAll(found -> "");
        var digits = number.toBigInteger().toString();
        var padded = "0".repeat(Math.max(0, places.length() - digits.length())) + digits;
        var shown = new StringBuilder(padded.substring(0, padded.length() - places.length()));
        int next = shown.length();
        var tokens = Pattern.compile("0|" + LITERAL.pattern()).matcher(pattern);
        while (tokens.find()) {
            if (tokens.group().equals("0")) {
                shown.append(padded.charAt(next++));
            } else {
                for (int group = 1; group <= tokens.groupCount(); group++) {
                    shown.append(tokens.group(group) == null ? "" : tokens.group(group));
                }
            }
        }
        return Optional.of(shown.toString());
    }
}
