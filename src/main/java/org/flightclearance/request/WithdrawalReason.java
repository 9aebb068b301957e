package org.flightclearance.request;

/** Why the mission withdraws a request. */
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
