package org.flightclearance.restriction;

import jakarta.persistence.Embeddable;

import org.locationtech.jts.geom.Envelope;

/**
 * The least box around something, its edges included; what crosses the date line has one around the whole globe.
 *
 * @param minLatitude in decimal degrees, north positive
 * @param maxLatitude in decimal degrees, north positive
 * @param minLongitude in decimal degrees, east positive
 * @param maxLongitude in decimal degrees, east positive, never less than the least
 */
@Embeddable
public record Bounds(double minLatitude, double maxLatitude, double minLongitude, double maxLongitude) {

    /** In which nothing lies, and which meets no other. */
    static final Bounds NOWHERE = new Bounds(1_000, -1_000, 1_000, -1_000);

    private static final Envelope MAP = new Envelope(-180, 180, -90, 90);

    /** Around the part of that box, in degrees, that lies on the map. */
    static Bounds of(Envelope box) {
        var seen = box.intersection(MAP);
        return seen.isNull() ? NOWHERE : new Bounds(seen.getMinY(), seen.getMaxY(), seen.getMinX(), seen.getMaxX());
    }

    /** Around both. */
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
