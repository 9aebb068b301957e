package org.flightclearance.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.outcome.AskedLeg;

/**
 * What decides what became of the legs of a request. Where two requests have the same, so have their legs: reports read them
 * once for many requests.
 *
 * @param passed whether the deadline has passed
 * @param ownPassed whether that of the dropped legs has passed
 * @param route the codes or names of the places
 * @param legAnswers the legs with the answers for them, as stored; null: every answer is for all legs
 */
public record LegsAsked(Status status, boolean passed, boolean ownPassed, String route, @Nullable String legAnswers) {

    /** The legs that were asked for, in their order. */
    public List<AskedLeg> legs() {
        return LegFacts.at(this);
    }
}
