package org.flightclearance.web.filing;

import java.util.List;

/**
 * The restrictions on a request's page.
 *
 * @param met a sentence for each restriction that forbids a leg
 * @param untested the legs, counted from 1, that could not be tested against areas
 */
public record ConflictBox(List<Met> met, List<Integer> untested) {

    /** One leg and one restriction in words, and where the restriction's page is. */
    public record Met(String words, String address) {}

    public boolean isShown() {
        return !met.isEmpty() || !untested.isEmpty();
    }
}
