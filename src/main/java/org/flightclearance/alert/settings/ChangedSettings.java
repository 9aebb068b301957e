package org.flightclearance.alert.settings;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An account has changed what it wants to be told. Fired as a CDI event in the transaction that stores it.
 *
 * @param account its name
 * @param missions ids of the missions that it wants to be told of now
 * @param at UTC
 */
public record ChangedSettings(String account, Set<UUID> missions, Instant at) {}
