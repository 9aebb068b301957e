package org.flightclearance.mission;

import java.util.UUID;

/**
 * A state of a mission and of its rules, calendar and restrictions, all of which stay as they are while it is the same.
 *
 * @param version of the mission itself
 * @param rules how often its rules, calendar or restrictions have been changed
 */
public record MissionVersion(UUID mission, int version, int rules) {}
