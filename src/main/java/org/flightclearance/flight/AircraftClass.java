package org.flightclearance.flight;

/** How published figures class aircraft. */
public enum AircraftClass {
    UAV,
    ROTARY_WING,
    FIXED_WING
}
