package org.flightclearance.webhook;

/** Why a webhook was switched off. */
public enum OffReason {
    /** The receiver answered 410: it wants no call ever again. */
    GONE,
    /** Every try failed for days. */
    FAILING,
    /** The account or key that made it has ended, or has no right to any of its missions. */
    MAKER
}
