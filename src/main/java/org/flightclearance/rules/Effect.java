package org.flightclearance.rules;

import java.util.List;

import org.flightclearance.request.change.RecalculatedRequest;

/**
 * The effect of a change of rules or calendar on open requests, or the effect that a trial run would have.
 *
 * @param reckoned the requests that change, by reference
 * @param names the names that the change takes off the lists of the mission
 */
public record Effect(List<RecalculatedRequest> reckoned, List<NameChange> names) {

    Effect(List<RecalculatedRequest> reckoned) {
        this(reckoned, List.of());
    }

    /** Number of requests whose deadline moves. */
    public int moved() {
        return (int) reckoned.stream().filter(RecalculatedRequest::moves).count();
    }

    /** Number of requests that change in another way: the required notice or the clearance. */
    public int otherwise() {
        return reckoned.size() - moved() - kept();
    }

    /** Number of requests that stay unchanged because their new deadline would already have passed. */
    public int kept() {
        return (int) reckoned.stream().filter(RecalculatedRequest::kept).count();
    }
}
