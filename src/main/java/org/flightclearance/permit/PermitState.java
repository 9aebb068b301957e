package org.flightclearance.permit;

/** How a permit stands at an instant. It is never stored, but computed from what is recorded and the time. */
public enum PermitState {
    NOT_YET_VALID,
    IN_FORCE,
    SUSPENDED,
    LAPSED
}
