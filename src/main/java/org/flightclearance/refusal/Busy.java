package org.flightclearance.refusal;

/** Thrown when a node does as much of a kind of work as it can. The same call may succeed in a moment. */
public class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
