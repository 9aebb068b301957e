package org.flightclearance.restriction;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.journal.Description;

/**
 * What describes a restriction, as it is sent in and given out.
 *
 * @param mission its code; never changed
 * @param area of a no-fly zone: GeoJSON (RFC 7946), a Polygon, a MultiPolygon, or a Feature of one; WGS 84
 * @param sectors of a no-fly zone that is no area: names of the mission's sectors
 * @param purposes flights that it concerns; null: all
 * @param aircraftClasses flights that it concerns, of those purposes; null: all
 * @param validFrom instant, or a day meant as a whole in the mission's zone
 * @param validTo instant at which it is in force no longer, or the last day on which it is; null: open
 * @param source who says so, such as a NOTAM, a letter, a communiqué
 */
public record RestrictionProfile(
        @Nullable String mission,
        @Nullable RestrictionKind kind,
        @Nullable String name,
        @Nullable JsonNode area,
        @Nullable List<String> sectors,
        @Nullable List<Purpose> purposes,
        @Nullable List<AircraftClass> aircraftClasses,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String source) {

    public RestrictionProfile {
        // A null of JSON is none of ours
        area = area == null || area.isNull() || area.isMissingNode() ? null : area;
    }

    /**
     * This profile, with the given one's values wherever it has any. An area takes the place of sectors and the other
     * way round.
     */
    public RestrictionProfile changedBy(RestrictionProfile change) {
        var placed = change.area != null || change.sectors != null ? change : this;
        return new RestrictionProfile(
                change.mission == null ? mission : change.mission,
                change.kind == null ? kind : change.kind,
                change.name == null ? name : change.name,
                placed.area,
                placed.sectors,
                change.purposes == null ? purposes : change.purposes,
                change.aircraftClasses == null ? aircraftClasses : change.aircraftClasses,
                change.validFrom == null ? validFrom : change.validFrom,
                change.validTo == null ? validTo : change.validTo,
                change.source == null ? source : change.source);
    }

    /** Of an area, which may be long, it says by which digits it is known. */
    public Description description() {
        return new Description()
                .with("/kind", kind)
                .with("/name", name)
                .with("/area", area == null ? null : "SHA-256 " + Zones.digest(area.toString()))
                .with("/sectors", sectors)
                .with("/purposes", purposes)
                .with("/aircraft_classes", aircraftClasses)
                .with("/valid_from", validFrom)
                .with("/valid_to", validTo)
                .with("/source", source);
    }
}
