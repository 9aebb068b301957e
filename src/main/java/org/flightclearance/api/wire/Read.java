package org.flightclearance.api.wire;

import java.util.List;

import org.flightclearance.refusal.Fault;

/**
 * A body, as far as it could be read. As a parameter of a resource it lets the rules be checked in the same round.
 *
 * @param faults of the values that could not be read; these are null
 */
public record Read<T>(T value, List<Fault> faults) {}
