package org.flightclearance.restriction;

import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

import org.flightclearance.refusal.Faults;

/** Checks that the rings of a polygon do not cross and that its holes lie inside. Rings may run in either direction. */
final class AreaShape {

    private final Faults faults;

    AreaShape(Faults faults) {
        this.faults = faults;
    }

    /** @param pointer points to the list of the polygon's rings */
    void check(String pointer, Polygon polygon) {
        var error = new IsValidOp(polygon).getValidationError();
        if (error != null) {
            faults.add(
                    ringAtFault(pointer, polygon),
                    key(error.getErrorType()),
                    error.getCoordinate().x,
                    error.getCoordinate().y);
        }
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
