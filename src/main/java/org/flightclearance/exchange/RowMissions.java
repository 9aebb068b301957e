package org.flightclearance.exchange;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Actor;

/** The missions of the rows of a file, and the zones of their times. */
public final class RowMissions {

    private final Missions missions;
    private final Actor actor;
    private final @Nullable String otherwise;
    private final Map<String, ZoneId> zones = new HashMap<>();

    /** @param named mission of rows that name none; null: the actor's mission, if the actor has only one */
    public RowMissions(Missions missions, Actor actor, @Nullable String named) {
        this.missions = missions;
        this.actor = actor;
        this.otherwise = named != null || actor.missions().size() != 1
                ? named
                : actor.missions().iterator().next();
    }

    @Nullable
    public String codeOr(@Nullable String said) {
        return said == null ? otherwise : said;
    }

    /** UTC if the mission is unknown; another check reports that error. */
    ZoneId zone(@Nullable String code) {
        return code == null
                ? ZoneOffset.UTC
                : zones.computeIfAbsent(code, one -> missions.visibleTo(actor, one)
                        .map(Mission::timeZone)
                        .orElse(ZoneOffset.UTC));
    }
}
