package org.flightclearance.flight;

/** The classes into which published figures divide aircraft. */
public enum AircraftClass {
    UAV,
    ROTARY_WING,
    FIXED_WING
}
