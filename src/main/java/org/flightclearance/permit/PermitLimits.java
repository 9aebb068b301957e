package org.flightclearance.permit;

/** How long the texts of a permit may be, in characters, and how many values its lists may have. Our choice. */
public final class PermitLimits {

    public static final int NUMBER = 100;
    public static final int CONDITIONS = 4_000;
    public static final int SOURCE = 500;
    public static final int WHY = 500;

    /** Registrations, places or sectors. */
    public static final int NAMES = 200;

    public static final int NAME = 100;
    public static final int FLIGHTS = 100_000;

    /** Suspensions of one permit, with the struck ones. */
    public static final int SUSPENSIONS = 200;

    private PermitLimits() {}
}
