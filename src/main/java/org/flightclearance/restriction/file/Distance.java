package org.flightclearance.restriction.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A distance over ground in a text, such as {@code 5NM} or {@code RADIUS 500 M}. Metres and feet alone are heights.
 *
 * @param from offset of its first character
 * @param to offset after its last character
 * @param isRadius whether the text calls it a radius
 */
record Distance(double metres, int from, int to, boolean isRadius) {

    static final double NAUTICAL_MILE = 1_852;

    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,3})?) ?-? ?";
    private static final String FAR =
            "(NM|NAUTICAL MILES?|MILLES? NAUTIQUES?|MILLES? MARINS?|KM|KILOMET(?:RE|ER)S?)\\b";
    private static final String NEAR = "(M|MET(?:RE|ER)S?|FT|FEET|PIEDS)\\b";
    private static final String RADIUS = "(?:RADIUS|RADII|RAD|RAYON)";
    private static final String CIRCLE = "(?:CIRCLE|CERCLE)";

    private static final Pattern FORM = Pattern.compile("(?<![A-Z0-9.,])(?:"
            // RADIUS OF 500 M
            + RADIUS + "(?: ?(?:OF|DE|:|=|IS))? ?" + NUMBER + "(?:" + FAR + "|" + NEAR + ")"
            // 500 M RADIUS
            + "|" + NUMBER + "(?:" + FAR + "|" + NEAR + ") ?-? ?" + RADIUS + "\\b"
            // CIRCLE OF 5NM
            + "|" + CIRCLE + "(?: (?:OF|DE))? " + NUMBER + FAR
            + "|" + NUMBER + FAR + ")");

    static List<Distance> in(String plain) {
        var found = new ArrayList<Distance>();
        var next = FORM.matcher(plain);
        while (next.find()) {
            int number = 1;
            while (next.group(number) == null) {
                number++;
            }
            var unit = next.group(number + 1) != null ? next.group(number + 1) : next.group(number + 2);
            boolean radius = next.group().matches(".*(?:" + RADIUS + "|" + CIRCLE + ").*");
            found.add(new Distance(
                    Double.parseDouble(next.group(number).replace(',', '.')) * metres(unit),
                    next.start(),
                    next.end(),
                    radius));
        }
        return found;
    }

    /** The text with spaces in the place of its distances. */
    static String without(String plain) {
        return FORM.matcher(plain).replaceAll(" ");
    }

    static double metres(String unit) {
        return switch (unit.charAt(0)) {
            case 'K' -> 1_000;
            case 'F', 'P' -> 0.3048;
            case 'N' -> NAUTICAL_MILE;
            default -> unit.startsWith("MILLE") ? NAUTICAL_MILE : 1;
        };
    }
}
