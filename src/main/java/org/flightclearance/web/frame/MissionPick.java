package org.flightclearance.web.frame;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/**
 * The mission of a page: the requested one, otherwise the first that the user may read.
 *
 * @param missions codes of all missions that the user may read
 * @param picked code of the mission of the page; null if the user may read none
 */
public record MissionPick(List<String> missions, @Nullable String picked) {

    /** @throws Refused as not found, if the user may not read the requested mission */
    public static MissionPick of(Missions missions, Actor actor, @Nullable String asked) {
        var codes = missions.visibleTo(actor).stream().map(Mission::code).toList();
        if (asked != null && !asked.isEmpty()) {
            return new MissionPick(codes, missions.of(actor, asked).code());
        }
        return new MissionPick(codes, codes.isEmpty() ? null : codes.get(0));
    }
}
