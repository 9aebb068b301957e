package org.flightclearance.restriction.file;

import org.flightclearance.restriction.RestrictionLimits;

/** Texts cut to the length that a field of a restriction can have. */
final class Names {

    private Names() {}

    /** The text on one line, with an ellipsis if it is longer than a name can be. */
    static String cut(String text) {
        return cut(text, RestrictionLimits.NAME);
    }

    static String cut(String text, int longest) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + "…";
    }
}
