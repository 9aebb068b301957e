package org.flightclearance.rules;

import java.util.List;

import org.flightclearance.request.change.RecalculatedRequest;

/**
 * What a change of the rules or of the calendar does to open requests, or would do.
 *
 * @param reckoned the requests to which it makes a difference, by their reference
 */
public record Effect(List<RecalculatedRequest> reckoned) {

    /** How many deadlines move. */
    public int moved() {
        return (int) reckoned.stream().filter(RecalculatedRequest::moves).count();
    }

    /** How many requests change in something else: what notice is wanted, or what clearance. */
    public int otherwise() {
        return reckoned.size() - moved() - kept();
    }

    /** How many stay as they are since their new deadline would have passed already. */
    public int kept() {
        return (int) reckoned.stream().filter(RecalculatedRequest::kept).count();
    }
}
