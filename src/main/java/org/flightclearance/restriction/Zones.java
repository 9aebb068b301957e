package org.flightclearance.restriction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The areas of restrictions, read and made ready to be asked, as many as fit. They are known by a digest of their
 * GeoJSON: what is remembered under it is right on every node, before and after every transaction, and whatever was
 * rolled back; an area that is changed has another digest, and the old one is forgotten in time.
 */
@ApplicationScoped
public class Zones {

    /** Some 100 bytes each: twenty zones of the largest size, or a hundred thousand small ones. */
    private static final int MOST_POINTS = 20 * AreaReader.MOST_POINTS;

    private final Cache<String, Area> areas = Caffeine.newBuilder()
            .maximumWeight(MOST_POINTS)
            .weigher((String digest, Area area) -> area.points())
            .build();

    /** The area of a restriction that has one; reads it in the transaction that read the restriction. */
    Area of(Restriction restriction) {
        return areas.get(
                Objects.requireNonNull(restriction.areaDigest()),
                digest -> Area.stored(Objects.requireNonNull(restriction.area())));
    }

    /** How its area is drawn; empty where it has none. Reads it in the transaction that read the restriction. */
    public Optional<Outline> outline(Restriction restriction) {
        return restriction.areaDigest() == null
                ? Optional.empty()
                : Optional.of(of(restriction).outline());
    }

    static String digest(String geoJson) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(geoJson.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
