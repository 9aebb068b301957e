package org.flightclearance.permit;

import java.util.UUID;

/** Counts the flights under a permit. Requests are counted above this package, so it only says what it needs. */
public interface TakenFlights {

    /**
     * The number of flights under the permit that have neither been withdrawn nor blocked.
     *
     * @param mission id of the mission
     * @param permit number of the permit
     * @param besides reference of a request that is not counted; empty: none
     */
    long count(UUID mission, String permit, String besides);
}
