package org.flightclearance.restriction;

/** The kinds of restrictions that a host state announces. */
public enum RestrictionKind {
    /** Closed airspace: an area on the map, or sectors of the mission. */
    NO_FLY_ZONE,
    /** A class of flights is stopped, wherever the flights go. */
    SUSPENSION
}
