package org.flightclearance.api.idempotency;

/** An answer that holds a secret which is shown this once; a replay comes without it. */
public interface ShownOnce {

    Object withoutSecret();
}
