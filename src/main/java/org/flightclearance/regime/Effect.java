package org.flightclearance.regime;

import java.util.List;

import org.flightclearance.request.Reckoned;

/**
 * What a change of the rules or of the calendar does to open requests, or would do.
 *
 * @param reckoned the requests to which it makes a difference, by their reference
 */
public record Effect(List<Reckoned> reckoned) {

    /** How many deadlines move. */
    public int moved() {
        return (int) reckoned.stream().filter(Reckoned::moves).count();
    }

    /** How many requests change in something else: what notice is wanted, or what clearance. */
    public int otherwise() {
        return reckoned.size() - moved() - kept();
    }

    /** How many stay as they are since their new deadline would have passed already. */
    public int kept() {
        return (int) reckoned.stream().filter(Reckoned::kept).count();
    }
}
