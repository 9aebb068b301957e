package org.flightclearance.exchange.flightplan;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Item 9: number, type and wake turbulence category, such as {@code MI8/M} or {@code 2MI8/M}.
 *
 * @param count number of aircraft; 1 if the item has none
 */
record AircraftItem(int count, String designator, String wake) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})? ?([A-Z][A-Z0-9]{1,11}) ?/ ?([LMHJ])");

    static Optional<AircraftItem> read(String text) {
        var item = FORM.matcher(text);
        if (!item.matches()) {
            return Optional.empty();
        }
        int count = item.group(1) == null ? 1 : Integer.parseInt(item.group(1));
        return count == 0 ? Optional.empty() : Optional.of(new AircraftItem(count, item.group(2), item.group(3)));
    }

    /** The same item for another type. */
    AircraftItem of(String designator) {
        return new AircraftItem(count, designator, wake);
    }

    String written() {
        return (count == 1 ? "" : String.valueOf(count)) + designator + "/" + wake;
    }
}
