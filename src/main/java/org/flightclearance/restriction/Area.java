package org.flightclearance.restriction;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Faults;

/**
 * An area on the map, WGS 84: one or more polygons. Their edges are straight lines in longitude and latitude, and are
 * part of the area. Polygons may touch or overlap.
 */
final class Area {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<PreparedGeometry> parts;
    private final Bounds bounds;
    private final int points;
    private final List<Sentence> notes;

    /** Computed when it is first needed. */
    private volatile @Nullable Outline outline;

    /** @param notes what was changed, so that the polygons are valid */
    Area(List<Polygon> polygons, List<Sentence> notes) {
        // Each polygon is prepared by itself: two regions with a common border form no valid geometry together
        this.parts = polygons.stream().map(PreparedGeometryFactory::prepare).toList();
        this.bounds = polygons.stream()
                .map(polygon -> Bounds.of(polygon.getEnvelopeInternal()))
                .reduce(Bounds.NOWHERE, Bounds::and);
        this.points = polygons.stream().mapToInt(Polygon::getNumPoints).sum();
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads an area from GeoJSON. If the GeoJSON is faulty, returns empty and reports every fault under {@code /area}.
     */
    static Optional<Area> of(JsonNode geoJson, Faults faults) {
        return new AreaReader(faults).read(geoJson);
    }

    /** The area of a GeoJSON text that had no faults when it was stored. */
    static Area stored(String geoJson) {
        return of(tree(geoJson), new Faults()).orElseThrow(() -> new IllegalStateException("a stored area is faulty"));
    }

    static JsonNode tree(String geoJson) {
        try {
            return JSON.readTree(geoJson);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored area cannot be read", e);
        }
    }

    Bounds bounds() {
        return bounds;
    }

    /** Number of points of all rings. */
    int points() {
        return points;
    }

    /** What was changed in the area, so that it can be used. */
    List<Sentence> notes() {
        return notes;
    }

    Outline outline() {
        var known = outline;
        if (known == null) {
            known = Outline.of(
                    bounds,
                    parts.stream().map(part -> (Polygon) part.getGeometry()).toList());
            outline = known;
        }
        return known;
    }

    /** Whether the path touches the area or its edge. */
    boolean meets(LegPath path) {
        return bounds.meets(path.bounds())
                && parts.stream().anyMatch(part -> path.lines().stream().anyMatch(part::intersects));
    }
}
