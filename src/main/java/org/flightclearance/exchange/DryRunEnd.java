package org.flightclearance.exchange;

/** Thrown through a transaction, so that nothing of it stays; carries out what would have become of the file. */
class DryRunEnd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Tally tally;

    DryRunEnd(Tally tally) {
        super("nothing of the file stays", null, false, false);
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }
}
