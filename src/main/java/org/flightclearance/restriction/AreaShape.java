package org.flightclearance.restriction;

import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

import org.flightclearance.refusal.Faults;

/** Whether a polygon has an inside: its rings do not cross, and its holes lie in it. Which way round they run is all the same. */
final class AreaShape {

    private final Faults faults;

    AreaShape(Faults faults) {
        this.faults = faults;
    }

    /** @param pointer to the list of its rings */
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

    /** The first ring that is wrong by itself; the polygon where only the rings together are. */
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
