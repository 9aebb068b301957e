package org.flightclearance.mission;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** The missions for lists and reports. They stay in memory, so they are only to be read. */
@ApplicationScoped
public class KeptMissions {

    private final Missions missions;
    private final KeptPerMission<Mission> kept;

    KeptMissions(Missions missions) {
        this.missions = missions;
        kept = new KeptPerMission<>(missions, missions::of);
    }

    /** @throws Refused as not found, also if the caller may not know that the mission exists */
    public Mission of(Actor actor, @Nullable String code) {
        return kept.visibleTo(actor, code).orElseThrow(Refused::notFound);
    }

    /**
     * The mission with this code; null: all missions that the caller may read.
     *
     * @throws Refused as not found, also if the caller may not know that the mission exists
     */
    public List<Mission> among(Actor actor, @Nullable String code) {
        return code == null ? missions.visibleTo(actor) : List.of(of(actor, code));
    }
}
