package org.flightclearance.request.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.MissionVersion;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** The missions that a ledger names. Each is read once, so that the whole ledger is entered under the same rules. */
final class LedgerMissions {

    private final Actor actor;
    private final Missions missions;
    private final Map<String, Optional<Mission>> byCode = new HashMap<>();

    /** In order, so that two ledgers lock their missions in the same order. */
    private final Map<String, MissionVersion> versions = new TreeMap<>();

    LedgerMissions(Actor actor, Missions missions) {
        this.actor = actor;
        this.missions = missions;
    }

    Optional<Mission> of(@Nullable String code) {
        return code == null ? Optional.empty() : byCode.computeIfAbsent(code, this::read);
    }

    private Optional<Mission> read(String code) {
        // Before the mission and its rules: what changes after that is noticed
        var version = missions.version(code);
        var mission = missions.visibleTo(actor, code);
        mission.flatMap(found -> version).ifPresent(seen -> versions.put(code, seen));
        return mission;
    }

    /**
     * Locks the missions that were read until the end of the transaction.
     *
     * @throws Refused as stale, if one of them or its rules, calendar or restrictions are no longer as they were
     */
    void lockUnchanged() {
        versions.forEach((code, seen) -> {
            missions.lock(seen.mission());
            if (!missions.version(code).equals(Optional.of(seen))) {
                throw new Refused(Refusal.STALE_VERSION, Sentence.of("refused.raced"));
            }
        });
    }
}
