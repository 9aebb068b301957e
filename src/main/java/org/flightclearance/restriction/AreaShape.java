package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Faults;

/**
 * Checks that the rings of a polygon do not cross and that its holes lie inside. Rings may run in either direction. A
 * ring that only touches itself in a point is repaired: it becomes several rings.
 */
final class AreaShape {

    private final Faults faults;
    private final List<Sentence> notes;

    /** @param notes to which repairs are added */
    AreaShape(Faults faults, List<Sentence> notes) {
        this.faults = faults;
        this.notes = notes;
    }

    /**
     * The polygon, or the polygons that it was repaired to; none if it has a fault.
     *
     * @param pointer points to the list of the polygon's rings
     */
    List<Polygon> checked(String pointer, Polygon polygon) {
        var error = new IsValidOp(polygon).getValidationError();
        if (error == null) {
            return List.of(polygon);
        }
        var at = error.getCoordinate();
        if (error.getErrorType() == TopologyValidationError.RING_SELF_INTERSECTION) {
            var repaired = repaired(polygon);
            if (!repaired.isEmpty()) {
                notes.add(Sentence.of("area.touches_itself", at.x, at.y));
                return repaired;
            }
        }
        faults.add(ringAtFault(pointer, polygon), key(error.getErrorType()), at.x, at.y);
        return List.of();
    }

    /** Empty if the repair would change the area. */
    private static List<Polygon> repaired(Polygon polygon) {
        var found = new ArrayList<Polygon>();
        var fixed = GeometryFixer.fix(polygon);
        PolygonExtracter.getPolygons(fixed, found);
        // Holes may not be lost, and loops that run the other way may not be turned inside out
        boolean same = Math.abs(fixed.getArea() - polygon.getArea()) <= 1e-9 * polygon.getArea();
        return same && fixed.isValid() ? List.copyOf(found) : List.of();
    }

    /** The first ring that is invalid by itself, or the polygon if only its rings together are invalid. */
    private static String ringAtFault(String pointer, Polygon polygon) {
        var plane = polygon.getFactory();
        if (!plane.createPolygon(polygon.getExteriorRing()).isValid()) {
            return pointer + "/0";
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            if (!plane.createPolygon(polygon.getInteriorRingN(i)).isValid()) {
                return pointer + "/" + (i + 1);
            }
        }
        return pointer;
    }

    private static String key(int error) {
        return switch (error) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "fault.area_hole_outside";
            case TopologyValidationError.NESTED_HOLES -> "fault.area_hole_in_hole";
            case TopologyValidationError.TOO_FEW_POINTS -> "fault.area_ring_flat";
            default -> "fault.area_crosses_itself";
        };
    }
}
