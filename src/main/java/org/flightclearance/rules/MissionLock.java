package org.flightclearance.rules;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** Locks a mission while its rules, calendar or restrictions change, so that changes happen one after the other. */
final class MissionLock {

    private MissionLock() {}

    /** @throws Refused if the mission does not exist, or if the actor may not know that it does */
    static Mission of(Missions missions, Actor actor, Instant now, @Nullable String code) {
        var mission = missions.visibleTo(actor, code)
                .orElseThrow(() -> Refused.at(
                        "/mission", code == null ? "fault.required" : "fault.mission_unknown", String.valueOf(code)));
        missions.lockToChangeRules(mission.id(), now);
        return mission;
    }
}
