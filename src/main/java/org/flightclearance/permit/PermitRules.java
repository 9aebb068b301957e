package org.flightclearance.permit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.EnteredText;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.Validity;
import org.flightclearance.time.WrittenTime;

/** Checks what a permit must contain, collects all faults, and reads its validity. */
final class PermitRules {

    private final Faults faults = new Faults();
    private final Mission mission;
    private final @Nullable PermitProfile recorded;
    private final Validity validity;

    /** @param recorded the stored permit; names that have left the lists of the mission since may stay; null: a new one */
    PermitRules(Mission mission, PermitProfile profile, @Nullable PermitProfile recorded) {
        this.mission = mission;
        this.recorded = recorded;
        mission(profile.mission());
        authority(profile.authority());
        text("/number", profile.number(), PermitLimits.NUMBER);
        if (profile.number() != null) {
            EnteredText.invisible(profile.number())
                    .ifPresent(name -> faults.add("/number", "fault.invisible_character", name));
        }
        faults.required("/kind", profile.kind());
        faults.required("/valid_from", profile.validFrom());
        faults.required("/valid_to", profile.validTo());
        validity = new WrittenTime(mission.timeZone(), faults).validity(profile.validFrom(), profile.validTo());
        faults.notEmptyAndDistinct("/purposes", profile.purposes());
        faults.notEmptyAndDistinct("/aircraft_classes", profile.aircraftClasses());
        names("/registrations", profile.registrations());
        names("/places", profile.places());
        names("/sectors", profile.sectors());
        sectors(profile.sectors());
        faults.notEmptyAndDistinct("/weekdays", profile.weekdays());
        if (profile.hours() != null) {
            profile.hours().check(faults);
        }
        faults.between("/max_flights", profile.maxFlights(), 1, PermitLimits.FLIGHTS);
        faults.notLonger("/conditions", profile.conditions(), PermitLimits.CONDITIONS);
        text("/source", profile.source(), PermitLimits.SOURCE);
    }

    Faults faults() {
        return faults;
    }

    Validity validity() {
        return validity;
    }

    /** Checks a suspension of a permit, and reads its period. */
    static Validity suspension(Mission mission, SuspensionProfile suspension, Faults faults) {
        faults.required("/from", suspension.from());
        faults.required("/why", suspension.why());
        faults.notLonger("/why", suspension.why(), PermitLimits.WHY);
        return new WrittenTime(mission.timeZone(), faults).period("/from", suspension.from(), "/to", suspension.to());
    }

    private void mission(@Nullable String code) {
        faults.required("/mission", code);
        if (code != null && !code.equals(mission.code())) {
            faults.add("/mission", "fault.mission_fixed");
        }
    }

    private void authority(@Nullable String authority) {
        faults.required("/authority", authority);
        boolean known = recorded != null && authority != null && authority.equals(recorded.authority());
        if (authority != null && !known && !mission.authorities().contains(authority)) {
            faults.add("/authority", "fault.authority_unknown", authority, mission.authorities());
        }
    }

    private void sectors(@Nullable List<String> sectors) {
        var known = recorded == null || recorded.sectors() == null ? List.<String>of() : recorded.sectors();
        for (int i = 0; sectors != null && i < sectors.size(); i++) {
            var sector = sectors.get(i);
            if (sector != null && !known.contains(sector) && !mission.sectors().contains(sector)) {
                faults.add(
                        "/sectors/" + i,
                        mission.sectors().isEmpty() ? "fault.no_sectors" : "fault.sector",
                        mission.sectors());
            }
        }
    }

    private void names(String pointer, @Nullable List<String> names) {
        faults.notEmptyAndDistinct(pointer, names);
        if (names == null) {
            return;
        }
        if (names.size() > PermitLimits.NAMES) {
            faults.add(pointer, "fault.permit_names", PermitLimits.NAMES, names.size());
        }
        for (int i = 0; i < names.size(); i++) {
            faults.notLonger(pointer + "/" + i, names.get(i), PermitLimits.NAME);
        }
    }

    private void text(String pointer, @Nullable String text, int longest) {
        faults.required(pointer, text);
        faults.notLonger(pointer, text, longest);
    }
}
