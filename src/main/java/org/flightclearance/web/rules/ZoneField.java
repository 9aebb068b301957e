package org.flightclearance.web.rules;

import org.jspecify.annotations.Nullable;

import org.flightclearance.time.ZoneNames;
import org.flightclearance.web.form.PostedFields;

/** The field of a time zone, which may be typed by its name or by its city. */
final class ZoneField {

    private static final String POINTER = "/time_zone";
    private static final int MOST_OFFERED = 6;

    private ZoneField() {}

    /** The name of the zone, which takes the place of a city in the form. A text that means none becomes a fault. */
    static @Nullable String read(PostedFields posted) {
        var typed = posted.text(POINTER);
        if (typed == null) {
            return null;
        }
        var meant = ZoneNames.meantBy(typed);
        if (meant.size() == 1) {
            posted.fields().put(POINTER, meant);
            return meant.get(0);
        }
        posted.fault(
                POINTER,
                meant.isEmpty() ? "typed.zone" : "typed.zones",
                typed,
                meant.stream().limit(MOST_OFFERED).toList());
        return null;
    }
}
