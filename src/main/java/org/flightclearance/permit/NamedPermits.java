package org.flightclearance.permit;

import java.util.Optional;

/** The permits of a mission, as filings name them. */
public interface NamedPermits {

    /** There are none. */
    NamedPermits NONE = new NamedPermits() {
        @Override
        public Optional<Coverage> coverage(String number, FiledFlight flight, String reference) {
            return Optional.empty();
        }

        @Override
        public boolean cover(String number, FiledFlight flight, String reference) {
            return false;
        }
    };

    /** The same permits, for requests that will not be stored: nothing is locked, and no flight of theirs counts. */
    static NamedPermits forTrial(NamedPermits permits) {
        return new NamedPermits() {
            @Override
            public Optional<Coverage> coverage(String number, FiledFlight flight, String reference) {
                return permits.coverage(number, flight, reference);
            }

            @Override
            public boolean cover(String number, FiledFlight flight, String reference) {
                return coverage(number, flight, reference)
                        .filter(Coverage::covers)
                        .isPresent();
            }
        };
    }

    /**
     * Whether a permit covers a flight, as it is recorded now; empty if the mission has no permit of that number.
     *
     * @param reference of the request; empty: it has none yet
     */
    Optional<Coverage> coverage(String number, FiledFlight flight, String reference);

    /**
     * The same for a request that is being recorded in the running transaction. The permit stays locked until that ends:
     * a change of the permit sees this request, and no two requests take the last flight.
     */
    boolean cover(String number, FiledFlight flight, String reference);
}
