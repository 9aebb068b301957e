package org.flightclearance.api.idempotency;

/** An answer with a secret that is shown only once. A replay comes without it. */
public interface ShownOnce {

    Object withoutSecret();
}
