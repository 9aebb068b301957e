package org.flightclearance.restriction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.flightclearance.language.Sentence;

/**
 * Parsed areas of restrictions, cached under a digest of their GeoJSON. The same digest always means the same area, so
 * an entry is right on every node, in every transaction, and after a rollback. A changed area has another digest, and
 * the old entry is evicted in time.
 */
@ApplicationScoped
public class Zones {

    /** About 100 bytes a point. The cache holds twenty zones of the largest size, or a hundred thousand small ones. */
    private static final int MOST_POINTS = 20 * AreaReader.MOST_POINTS;

    /** How many areas are read by one query. Each may have several megabytes. */
    private static final int READ_TOGETHER = 50;

    private final Cache<String, Area> areas = Caffeine.newBuilder()
            .maximumWeight(MOST_POINTS)
            .weigher((String digest, Area area) -> area.points())
            .build();

    private final Restrictions restrictions;

    Zones(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    /** The area of a restriction that has one. Call it in the transaction that read the restriction. */
    Area of(Restriction restriction) {
        return areas.get(
                Objects.requireNonNull(restriction.areaDigest()),
                digest -> Area.stored(Objects.requireNonNull(restriction.area())));
    }

    /**
     * The outlines of the areas of many restrictions, for drawing. Those without an area are left out. Areas are read
     * many at a time. Call it in the transaction that read the restrictions.
     */
    public Map<Restriction, Outline> outlines(Collection<Restriction> some) {
        var unread = some.stream()
                .filter(one -> one.id() != null && one.areaDigest() != null)
                .filter(one -> areas.getIfPresent(one.areaDigest()) == null)
                .map(Restriction::id)
                .toList();
        for (int i = 0; i < unread.size(); i += READ_TOGETHER) {
            restrictions
                    .areas(unread.subList(i, Math.min(unread.size(), i + READ_TOGETHER)))
                    .forEach((digest, geoJson) -> areas.get(digest, key -> Area.stored(geoJson)));
        }
        var outlines = new LinkedHashMap<Restriction, Outline>();
        some.forEach(one -> outline(one).ifPresent(outline -> outlines.put(one, outline)));
        return outlines;
    }

    /**
     * The outline of the area, for drawing. Empty if there is no area. Call it in the transaction that read the
     * restriction.
     */
    public Optional<Outline> outline(Restriction restriction) {
        return restriction.areaDigest() == null
                ? Optional.empty()
                : Optional.of(of(restriction).outline());
    }

    /**
     * What was changed in the area, so that it can be used. Call it in the transaction that read the restriction.
     */
    public List<Sentence> notes(Restriction restriction) {
        return restriction.areaDigest() == null ? List.of() : of(restriction).notes();
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
