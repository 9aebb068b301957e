package org.flightclearance.request;

/** Why the mission takes a request back. */
public enum WithdrawalReason {
    WEATHER,
    TECHNICAL,
    INSECURITY,
    MERGED,
    AMENDED,
    HOST_ASKED,
    NO_LONGER_NEEDED,
    OTHER
}
