package org.flightclearance.web.frame;

import org.flightclearance.language.Wording;

/** Formats degrees (WGS 84) without a sign, with the hemisphere. */
public record Degrees(Wording wording) {

    public String latitude(double degrees) {
        return wording.text(degrees < 0 ? "degrees.south" : "degrees.north", Math.abs(degrees));
    }

    public String longitude(double degrees) {
        return wording.text(degrees < 0 ? "degrees.west" : "degrees.east", Math.abs(degrees));
    }
}
