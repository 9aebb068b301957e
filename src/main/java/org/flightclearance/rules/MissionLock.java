package org.flightclearance.rules;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** Holds a mission while what its host state wants is changed: one change after the other. */
final class MissionLock {

    private MissionLock() {}

    /** @throws Refused where a body names a mission that is none, or none that the actor may know of */
    static Mission of(Missions missions, Actor actor, @Nullable String code) {
        var mission = missions.visibleTo(actor, code)
                .orElseThrow(() -> Refused.at(
                        "/mission", code == null ? "fault.required" : "fault.mission_unknown", String.valueOf(code)));
        missions.lock(mission.id());
        return mission;
    }
}
