package org.flightclearance.web.filing;

import java.util.List;

/**
 * The box about restrictions on the page of a request.
 *
 * @param met a sentence for each restriction that forbids a leg
 * @param untested the legs, counted from 1, that could not be tested against areas
 */
public record ConflictBox(List<Met> met, List<Integer> untested) {

    /** One leg and the restriction that forbids it, in words, with the address of the restriction's page. */
    public record Met(String words, String address) {}

    public boolean isShown() {
        return !met.isEmpty() || !untested.isEmpty();
    }
}
