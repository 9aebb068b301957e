package org.flightclearance.restriction;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.journal.Description;

/**
 * The description of a restriction, as the API reads and returns it.
 *
 * @param mission code of the mission; never changes
 * @param area area of a no-fly zone: GeoJSON of polygons (RFC 7946, WGS 84), or of circles (ED-318)
 * @param sectors sectors of the mission, for a no-fly zone without an area
 * @param purposes purposes of the flights that it affects; null: all
 * @param aircraftClasses aircraft classes of the flights that it affects; null: all
 * @param validFrom an instant, or a whole day in the mission's zone
 * @param validTo the instant at which it ends, or the last day on which it is in force; null: open
 * @param levels lower and upper limit, as announced. They are only shown: a leg conflicts at any level
 * @param schedule days and hours, as announced. They are only shown: a leg conflicts at any hour of the validity
 * @param source who announced it, such as a NOTAM, a letter or a communiqué
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
        @Nullable String levels,
        @Nullable String schedule,
        @Nullable String source) {

    static RestrictionProfile of(Restriction restriction) {
        var area = restriction.area();
        var validity = restriction.validity();
        return new RestrictionProfile(
                restriction.mission().code(),
                restriction.kind(),
                restriction.name(),
                area == null ? null : Area.tree(area),
                restriction.sectors(),
                restriction.purposes(),
                restriction.aircraftClasses(),
                String.valueOf(validity.from()),
                validity.to() == null ? null : validity.to().toString(),
                restriction.levels(),
                restriction.schedule(),
                restriction.source());
    }

    public RestrictionProfile {
        // JSON null and a missing field count as no area
        area = area == null || area.isNull() || area.isMissingNode() ? null : area;
    }

    /** A description without levels and schedule. */
    public RestrictionProfile(
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
        this(mission, kind, name, area, sectors, purposes, aircraftClasses, validFrom, validTo, null, null, source);
    }

    /**
     * This profile, with every value that the given profile has. A new area replaces the sectors, and new sectors
     * replace the area.
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
                change.levels == null ? levels : change.levels,
                change.schedule == null ? schedule : change.schedule,
                change.source == null ? source : change.source);
    }

    /** An area may be long, so the description has its digest instead. */
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
                .with("/levels", levels)
                .with("/schedule", schedule)
                .with("/source", source);
    }
}
