package org.flightclearance.web.restriction;

import org.flightclearance.language.Wording;
import org.flightclearance.restriction.Bounds;

/** Formats degrees (WGS 84) without a sign, with the hemisphere. */
record Degrees(Wording wording) {

    String latitude(double degrees) {
        return wording.text(degrees < 0 ? "degrees.south" : "degrees.north", Math.abs(degrees));
    }

    String longitude(double degrees) {
        return wording.text(degrees < 0 ? "degrees.west" : "degrees.east", Math.abs(degrees));
    }

    String box(Bounds box) {
        return wording.text(
                "restrictions.box",
                latitude(box.minLatitude()),
                latitude(box.maxLatitude()),
                longitude(box.minLongitude()),
                longitude(box.maxLongitude()));
    }
}
