package org.flightclearance.aerodrome;

import java.time.Instant;
import java.util.Set;

import org.flightclearance.security.Actor;

/**
 * Aerodromes have been added, or have another position. Fired as a CDI event in the transaction that stores them.
 *
 * @param actor who did it
 * @param at UTC
 * @param codes of these aerodromes
 */
public record MovedAerodromes(Actor actor, Instant at, Set<String> codes) {}
