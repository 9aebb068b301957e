package org.flightclearance.notice.feast;

/** How the day of a feast is found. */
public enum FeastKind {
    /** The same day every year. */
    FIXED,
    /** So many days from Easter, of the western or the orthodox churches. */
    EASTER,
    /** A day of the Hijri calendar, which the sighting of the moon may move. */
    MOON
}
