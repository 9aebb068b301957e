package org.flightclearance.security.key;

/** Whether an API key works, and if not, why. */
public enum KeyState {
    IN_USE,
    EXPIRED,
    REVOKED,
    MAKER_DISABLED
}
