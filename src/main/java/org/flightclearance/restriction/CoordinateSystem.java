package org.flightclearance.restriction;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The member {@code crs} of older GeoJSON, which could name another coordinate system than longitude and latitude in WGS
 * 84. EPSG:4326 has latitude first, but no program writes GeoJSON so.
 */
final class CoordinateSystem {

    private static final Pattern LONGITUDE_AND_LATITUDE = Pattern.compile("(?i)(?:.*[:/#])?(?:CRS84h?|4326|WGS ?84)");

    private static final int CODE = 4326;

    private CoordinateSystem() {}

    /** The name of the system if it is another one; empty if there is none or if it is the usual one. */
    static Optional<String> otherThanUsual(JsonNode object) {
        var crs = object.path("crs");
        if (crs.isMissingNode() || crs.isNull()) {
            return Optional.empty();
        }
        var properties = crs.path("properties");
        if (properties.path("code").isNumber()) {
            return properties.path("code").asInt() == CODE
                    ? Optional.empty()
                    : Optional.of("EPSG:" + properties.path("code").asText());
        }
        var name = crs.isTextual() ? crs.asText() : properties.path("name").asText();
        if (!name.isEmpty()) {
            return LONGITUDE_AND_LATITUDE.matcher(name).matches() ? Optional.empty() : Optional.of(name);
        }
        return Optional.of(properties.has("href") ? properties.path("href").asText() : crs.toString());
    }
}
