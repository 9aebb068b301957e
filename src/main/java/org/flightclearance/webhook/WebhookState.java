package org.flightclearance.webhook;

/** How a webhook is doing. */
public enum WebhookState {
    /** Delivers what happens. */
    ON,
    /** The last delivery failed and is tried again. */
    FAILING,
    /** Delivers nothing. */
    OFF
}
