package org.flightclearance.restriction;

/** The ways in which a host state keeps flights away. */
public enum RestrictionKind {
    /** The air over a place is closed: an area on the map, or sectors of the mission. */
    NO_FLY_ZONE,
    /** A class of flights is stopped, wherever they go. */
    SUSPENSION
}
