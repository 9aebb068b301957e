package org.flightclearance.request.filing;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.KeptPerMission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.security.Actor;

/** What filings need to know of their mission. Reading it takes three questions to the database, so it stays in memory. */
@ApplicationScoped
class KnownMissions {

    private final Missions missions;
    private final Rulebooks rulebooks;
    private final Restrictions restrictions;
    private final KeptPerMission<KnownMission> kept;

    KnownMissions(Missions missions, Rulebooks rulebooks, Restrictions restrictions) {
        this.missions = missions;
        this.rulebooks = rulebooks;
        this.restrictions = restrictions;
        kept = new KeptPerMission<>(missions, this::read);
    }

    Optional<KnownMission> visibleTo(Actor actor, @Nullable String code) {
        return kept.visibleTo(actor, code);
    }

    private KnownMission read(Actor actor, String code) {
        var mission = missions.of(actor, code);
        return new KnownMission(mission, rulebooks.recorded(mission), restrictions.periods(mission));
    }
}
