package org.flightclearance.request.outcome;

/** Why the host state says no, as stated by the host or as assessed by the mission. */
public enum DenialReason {
    NO_REASON,
    MILITARY_OPERATIONS,
    NO_FLY_ZONE,
    SECURITY,
    NATIONAL_SECURITY,
    BLANKET_SUSPENSION,
    LATE_NOTICE,
    INCOMPLETE,
    WRONG_CHANNEL,
    CONDITIONS_NOT_MET,
    SANCTIONS,
    NIGHT_OR_AIRFIELD,
    HEALTH,
    PURPOSE,
    OTHER
}
