package org.flightclearance.sample;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Status;

/**
 * A planned request that has no date yet.
 *
 * @param number its own number, from which everything is drawn that the plan leaves open
 * @param ending how the request ends; submitted: it is never sent
 * @param isAmended whether another request amends it
 * @param origin the request that it repeats or amends
 */
record PlannedRequest(
        int number,
        String sector,
        AircraftClass aircraftClass,
        Purpose purpose,
        Status ending,
        @Nullable Turn turn,
        boolean isAmended,
        Chain.@Nullable Link link,
        @Nullable PlannedRequest origin) {

    PlannedRequest taking(Turn itsTurn) {
        return new PlannedRequest(number, sector, aircraftClass, purpose, ending, itsTurn, isAmended, link, origin);
    }

    PlannedRequest beingAmended() {
        return new PlannedRequest(number, sector, aircraftClass, purpose, ending, turn, true, link, origin);
    }

    /** This request as a second one for the flight of the first. */
    PlannedRequest following(Chain.Link what, PlannedRequest first) {
        return new PlannedRequest(number, sector, aircraftClass, first.purpose, ending, turn, isAmended, what, first);
    }

    boolean takes(Turn some) {
        return turn == some;
    }

    boolean isSent() {
        return ending != Status.SUBMITTED;
    }

    boolean isMedical() {
        return purpose == Purpose.MEDEVAC || purpose == Purpose.CASEVAC;
    }

    /** The number of the requested flight, which is the same for a whole chain. */
    int flight() {
        return origin == null ? number : origin.number;
    }
}
