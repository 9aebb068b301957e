package org.flightclearance.rules;

import org.flightclearance.mission.Renaming;

/**
 * A name that a change took off a list of a mission, and what had it.
 *
 * @param requests number of requests that keep the old name
 * @param restrictions number of restrictions that have the new name from now on; without a new name, they keep the old
 */
public record NameChange(Renaming renaming, long requests, int restrictions) {}
