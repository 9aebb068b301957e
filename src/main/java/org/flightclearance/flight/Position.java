package org.flightclearance.flight;

import jakarta.persistence.Embeddable;

/**
 * A point on the globe, WGS 84.
 *
 * @param latitude in decimal degrees, north positive, -90 to 90
 * @param longitude in decimal degrees, east positive, -180 to 180
 */
@Embeddable
public record Position(double latitude, double longitude) {}
