package org.flightclearance.exchange;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula, by an apostrophe before it. A text that looks defused already
 * gets one more, so that what is read back is always what was written.
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
