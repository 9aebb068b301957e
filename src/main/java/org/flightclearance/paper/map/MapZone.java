package org.flightclearance.paper.map;

import org.flightclearance.restriction.Outline;

/**
 * A no-fly zone on a map.
 *
 * @param marked whether it is drawn more strongly: a leg crosses it, or the map is about it
 */
public record MapZone(String name, Outline outline, boolean marked) {}
