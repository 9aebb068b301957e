package org.flightclearance.exchange;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.Move;
import org.flightclearance.security.Actor;

/** The missions of the rows of a file, and the zones of their times. */
public final class RowMissions {

    private final Function<String, Optional<Mission>> missions;
    private final @Nullable String otherwise;
    private final Map<String, Optional<Mission>> known = new HashMap<>();

    /** @param named mission of rows that name none; null: the one in which the actor may file, if it is only one */
    public RowMissions(Missions missions, Actor actor, @Nullable String named) {
        this(code -> missions.visibleTo(actor, code), named == null ? only(actor) : named);
    }

    /** The mission in which the actor may file; null: there are several, or none. */
    public static @Nullable String only(Actor actor) {
        var codes = Move.FILE.permission().missionsOf(actor);
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    /**
     * @param missions finds those that the caller may read, by their codes
     * @param otherwise mission of rows that name none
     */
    public RowMissions(Function<String, Optional<Mission>> missions, @Nullable String otherwise) {
        this.missions = missions;
        this.otherwise = otherwise;
    }

    @Nullable
    public String codeOr(@Nullable String said) {
        return said == null ? otherwise : said;
    }

    /** The mission of that code, if the actor may read it. */
    public Optional<Mission> mission(@Nullable String code) {
        return code == null ? Optional.empty() : known.computeIfAbsent(code, missions);
    }

    /** UTC if the mission is unknown; another check reports that error. */
    ZoneId zone(@Nullable String code) {
        return mission(code).map(Mission::timeZone).orElse(ZoneOffset.UTC);
    }
}
