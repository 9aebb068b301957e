package org.flightclearance.web.filing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.permit.Coverage;

/**
 * The box that says whether a permit covers a flight, and why.
 *
 * @param title whether it does
 * @param address of the page of the permit; null: no link
 */
public record PermitBox(String title, boolean covers, List<String> why, @Nullable String address) {

    public static PermitBox of(Coverage coverage, @Nullable String address, Wording wording) {
        return new PermitBox(
                wording.text(coverage.covers() ? "permits.covers" : "permits.covers_not", coverage.number()),
                coverage.covers(),
                wording.say(coverage.why()),
                address);
    }
}
