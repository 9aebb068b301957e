package org.flightclearance.sample;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Status;

/**
 * One request of the plan, before it has a day.
 *
 * @param number its own, by which it draws whatever the plan leaves open
 * @param ending how it is to end; submitted: it is never sent
 * @param isAmended whether another request amends it
 * @param origin the request that this one repeats or amends
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

    /** This request as another try at the same flight. */
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

    /** The number of the flight that is asked for: one for a whole chain. */
    int flight() {
        return origin == null ? number : origin.number;
    }
}
