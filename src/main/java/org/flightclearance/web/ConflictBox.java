package org.flightclearance.web;

import java.util.List;

/**
 * What a request's page says of restrictions.
 *
 * @param met a sentence for each restriction that stands against a leg
 * @param untested the legs, counted from 1, that no area could be held against
 */
public record ConflictBox(List<Met> met, List<Integer> untested) {

    /** One leg and one restriction in words, and where the restriction's page is. */
    public record Met(String words, String address) {}

    public boolean isShown() {
        return !met.isEmpty() || !untested.isEmpty();
    }
}
