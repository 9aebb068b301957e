package org.flightclearance.exchange.imports;

/** Thrown through a transaction to roll it back. Carries the counts that the import would have had. */
class DryRunEnd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Tally tally;

    DryRunEnd(Tally tally) {
        super("the import is rolled back", null, false, false);
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }
}
