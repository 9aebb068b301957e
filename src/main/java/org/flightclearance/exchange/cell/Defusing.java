package org.flightclearance.exchange.cell;

import java.util.regex.Pattern;

/**
 * Adds an apostrophe to a text that a spreadsheet would take for a formula. A text that already has such an apostrophe
 * gets one more, so that reading always returns the text that was written.
 */
public final class Defusing {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

    private Defusing() {}

    public static String done(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String undone(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
