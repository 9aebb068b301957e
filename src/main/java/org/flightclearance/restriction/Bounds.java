package org.flightclearance.restriction;

import jakarta.persistence.Embeddable;

import org.locationtech.jts.geom.Envelope;

/**
 * The smallest box around something, edges included. Something that crosses the date line has a box around the whole
 * globe.
 *
 * @param minLatitude in decimal degrees, north positive
 * @param maxLatitude in decimal degrees, north positive
 * @param minLongitude in decimal degrees, east positive
 * @param maxLongitude in decimal degrees, east positive, never less than {@code minLongitude}
 */
@Embeddable
public record Bounds(double minLatitude, double maxLatitude, double minLongitude, double maxLongitude) {

    /** An empty box, which meets no other box. */
    static final Bounds NOWHERE = new Bounds(1_000, -1_000, 1_000, -1_000);

    private static final Envelope MAP = new Envelope(-180, 180, -90, 90);

    /** The part of the envelope, in degrees, that lies on the map. */
    static Bounds of(Envelope box) {
        var seen = box.intersection(MAP);
        return seen.isNull() ? NOWHERE : new Bounds(seen.getMinY(), seen.getMaxY(), seen.getMinX(), seen.getMaxX());
    }

    /** The smallest box around both boxes. */
    Bounds and(Bounds other) {
        return new Bounds(
                Math.min(minLatitude, other.minLatitude),
                Math.max(maxLatitude, other.maxLatitude),
                Math.min(minLongitude, other.minLongitude),
                Math.max(maxLongitude, other.maxLongitude));
    }

    boolean meets(Bounds other) {
        return minLatitude <= other.maxLatitude
                && other.minLatitude <= maxLatitude
                && minLongitude <= other.maxLongitude
                && other.minLongitude <= maxLongitude;
    }
}
