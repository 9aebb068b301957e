package org.flightclearance.execution;

/** Why a leg was not flown, turned back or was held. Only the host impedes a flight. */
public enum FlightCause {
    HOST,
    MISSION,
    WEATHER,
    TECHNICAL,
    INSECURITY
}
