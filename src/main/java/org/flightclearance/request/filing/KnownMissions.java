package org.flightclearance.request.filing;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.mission.MissionVersion;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.security.Actor;

/**
 * Keeps in memory what filings need to know of their mission. Each filing asks the database whether it has changed since,
 * which costs one small question instead of three, so that a change counts at once on all nodes.
 */
@ApplicationScoped
class KnownMissions {

    private static final int MOST = 200;

    private final Cache<String, KnownMission> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final Missions missions;
    private final Rulebooks rulebooks;
    private final Restrictions restrictions;

    KnownMissions(Missions missions, Rulebooks rulebooks, Restrictions restrictions) {
        this.missions = missions;
        this.rulebooks = rulebooks;
        this.restrictions = restrictions;
    }

    Optional<KnownMission> visibleTo(Actor actor, @Nullable String code) {
        return code == null || !actor.mayRead(code)
                ? Optional.empty()
                : missions.version(code).map(version -> inVersion(actor, code, version));
    }

    private KnownMission inVersion(Actor actor, String code, MissionVersion version) {
        var known = kept.getIfPresent(code);
        if (known != null && known.version().equals(version)) {
            return known;
        }
        if (!OwnTransaction.isPossible()) {
            // What the running transaction has changed may not stay, so it is not kept
            return read(actor, code, version);
        }
        var read = OwnTransaction.call(() -> read(actor, code, version));
        kept.put(code, read);
        return read;
    }

    private KnownMission read(Actor actor, String code, MissionVersion version) {
        var mission = missions.of(actor, code);
        return new KnownMission(version, mission, rulebooks.recorded(mission), restrictions.periods(mission));
    }
}
