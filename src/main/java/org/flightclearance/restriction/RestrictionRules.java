package org.flightclearance.restriction;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.Validity;
import org.flightclearance.time.WrittenTime;

/** Checks what a restriction must contain, collects all faults, and reads its validity and area. */
final class RestrictionRules {

    /**
     * Characters of the area's GeoJSON. Our choice: enough for {@link AreaReader#MOST_POINTS} points with all their
     * decimals.
     */
    static final int LONGEST_AREA = 8 * 1024 * 1024;

    private final Faults faults = new Faults();
    private final List<String> recordedSectors;
    private final Validity validity;
    private final Optional<Area> area;

    /** @param recordedSectors sectors of the stored restriction; they may have left the list of the mission since */
    RestrictionRules(Mission mission, RestrictionProfile profile, List<String> recordedSectors) {
        this.recordedSectors = recordedSectors;
        mission(mission, profile.mission());
        faults.required("/kind", profile.kind());
        text("/name", profile.name(), RestrictionLimits.NAME);
        area = place(mission, profile);
        faults.notEmptyAndDistinct("/purposes", profile.purposes());
        faults.notEmptyAndDistinct("/aircraft_classes", profile.aircraftClasses());
        faults.required("/valid_from", profile.validFrom());
        validity = new WrittenTime(mission.timeZone(), faults).validity(profile.validFrom(), profile.validTo());
        faults.notLonger("/levels", profile.levels(), RestrictionLimits.LEVELS);
        faults.notLonger("/schedule", profile.schedule(), RestrictionLimits.SCHEDULE);
        text("/source", profile.source(), RestrictionLimits.SOURCE);
    }

    Faults faults() {
        return faults;
    }

    Validity validity() {
        return validity;
    }

    /** Empty if no area was given, or a faulty one. */
    Optional<Area> area() {
        return area;
    }

    private void mission(Mission mission, @Nullable String code) {
        faults.required("/mission", code);
        if (code != null && !code.equals(mission.code())) {
            faults.add("/mission", "fault.restriction_mission_fixed", mission.code());
        }
    }

    /** A no-fly zone needs an area or sectors; a suspension must have neither. */
    private Optional<Area> place(Mission mission, RestrictionProfile profile) {
        if (profile.kind() == RestrictionKind.SUSPENSION) {
            nowhere("/area", profile.area());
            nowhere("/sectors", profile.sectors());
            return Optional.empty();
        }
        if (profile.area() != null && profile.sectors() != null) {
            faults.add("/sectors", "fault.zone_in_both");
        } else if (profile.area() == null && profile.sectors() == null && profile.kind() != null) {
            faults.add("/area", "fault.zone_nowhere");
        }
        sectors(mission, profile.sectors());
        return Optional.ofNullable(profile.area()).filter(this::isShort).flatMap(geoJson -> Area.of(geoJson, faults));
    }

    private boolean isShort(JsonNode geoJson) {
        var fits = geoJson.toString().length() <= LONGEST_AREA;
        if (!fits) {
            faults.add("/area", "fault.area_too_long", LONGEST_AREA);
        }
        return fits;
    }

    private void nowhere(String pointer, @Nullable Object place) {
        if (place != null) {
            faults.add(pointer, "fault.suspension_somewhere");
        }
    }

    private void sectors(Mission mission, @Nullable List<String> sectors) {
        faults.notEmptyAndDistinct("/sectors", sectors);
        for (int i = 0; sectors != null && i < sectors.size(); i++) {
            if (sectors.get(i) != null
                    && !mission.sectors().contains(sectors.get(i))
                    && !recordedSectors.contains(sectors.get(i))) {
                faults.add(
                        "/sectors/" + i,
                        mission.sectors().isEmpty() ? "fault.no_sectors" : "fault.sector",
                        mission.sectors());
            }
        }
    }

    private void text(String pointer, @Nullable String text, int longest) {
        faults.required(pointer, text);
        faults.notLonger(pointer, text, longest);
    }
}
