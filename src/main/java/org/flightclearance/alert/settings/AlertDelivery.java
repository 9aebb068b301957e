package org.flightclearance.alert.settings;

/** When a person is told. */
public enum AlertDelivery {
    AT_ONCE,
    /** In one mail a day. */
    DAILY,
    /** Never. */
    NONE
}
