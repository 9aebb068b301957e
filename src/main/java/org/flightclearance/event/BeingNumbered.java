package org.flightclearance.event;

import java.util.Set;

/**
 * Events of these requests are being numbered. Fired as a CDI event inside the transaction that numbers them, for what has to
 * be kept in step with the events: an observer takes part in that transaction. It may read the requests, which have been
 * committed, but must not wait for their locks.
 *
 * @param references of the requests whose facts may have changed
 */
public record BeingNumbered(Set<String> references) {}
