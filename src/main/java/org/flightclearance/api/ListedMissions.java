package org.flightclearance.api;

import java.util.List;
import jakarta.ws.rs.core.UriInfo;

import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Actor;

/** The missions whose data a list shows. */
public final class ListedMissions {

    private ListedMissions() {}

    /** The mission of the query parameter {@code mission}; without it, all that the caller may read. */
    public static List<Mission> missions(UriInfo uri, Missions missions, Actor actor) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var code = parameters.text("mission");
        parameters.refuseFaults();
        return code == null ? missions.visibleTo(actor) : List.of(missions.of(actor, code));
    }
}
