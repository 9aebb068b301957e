package org.flightclearance.web.search;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Move;
import org.flightclearance.security.Actor;
import org.flightclearance.web.request.RequestRow;

/**
 * The missions of a page in which its reader may make a move: a list shows requests of several, and the reader’s role may
 * be another in each.
 *
 * @param codes of the missions
 */
public record ActingMissions(Set<String> codes) {

    static ActingMissions of(Move move, Actor actor, Collection<Mission> among) {
        return new ActingMissions(among.stream()
                .map(Mission::code)
                .filter(code -> move.permission().isGrantedTo(actor, code))
                .collect(Collectors.toSet()));
    }

    public boolean isAny() {
        return !codes.isEmpty();
    }

    public boolean has(String mission) {
        return codes.contains(mission);
    }

    /** Whether the request of that row can be selected. */
    public boolean includes(RequestRow row) {
        return has(row.mission());
    }
}
