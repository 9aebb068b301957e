package org.flightclearance.restriction;

/** How long the texts of a restriction may be, in characters, and how large its area. Our choice. */
public final class RestrictionLimits {

    public static final int NAME = 100;
    public static final int LEVELS = 100;

    /** A NOTAM has 200 at most. */
    public static final int SCHEDULE = 500;

    public static final int SOURCE = 500;

    /** Points of all rings of an area together: far more than any published zone needs. */
    public static final int POINTS = 100_000;

    private RestrictionLimits() {}
}
