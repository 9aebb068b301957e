package org.flightclearance.restriction.file;

import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.flight.TypedPosition;
import org.flightclearance.restriction.Circle;

/**
 * Item Q of a NOTAM.
 *
 * @param levels lower and upper flight level; empty if it says from the ground without a limit
 * @param around the circle within which the NOTAM has an effect, to the nautical mile; empty if it is a whole region
 */
record QualifierLine(Optional<String> levels, Optional<Circle> around) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{4} ?/ ?Q[A-Z]{4} ?/ ?[IVK]{0,3} ?/ ?[NBOMK]{0,4} ?/"
            + " ?[AEWK]{0,3} ?/ ?(\\d{3}) ?/ ?(\\d{3}) ?/? ?(?:(\\d{4}[NS] ?\\d{5}[EW]) ?(\\d{3}))?");
    private static final String GROUND = "000";
    private static final String UNLIMITED = "999";

    /** Empty if the text does not have the form of the item. */
    static Optional<QualifierLine> read(String plain) {
        var line = FORM.matcher(plain);
        if (!line.matches()) {
            return Optional.empty();
        }
        boolean limited = !line.group(1).equals(GROUND) || !line.group(2).equals(UNLIMITED);
        boolean local = line.group(3) != null
                && !line.group(4).equals(UNLIMITED)
                && !line.group(4).equals(GROUND);
        return Optional.of(new QualifierLine(
                limited ? Optional.of("FL" + line.group(1) + " – FL" + line.group(2)) : Optional.empty(),
                local
                        ? TypedPosition.position(line.group(3))
                                .map(centre ->
                                        new Circle(centre, Integer.parseInt(line.group(4)) * Distance.NAUTICAL_MILE))
                        : Optional.empty()));
    }
}
