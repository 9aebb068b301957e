package org.flightclearance.mission;

import java.util.Optional;
import java.util.function.BiFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.security.Actor;

/**
 * Keeps in memory what was read of missions. Each call asks the database whether its mission, or its rules, calendar or
 * restrictions have changed since, so that a change counts at once on all nodes. That costs one small question. Many calls use
 * what is kept at the same time, so nobody may change it.
 *
 * @param <T> what is kept of a mission
 */
public final class KeptPerMission<T> {

    private static final int MOST = 200;

    private final Cache<String, Kept<T>> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final Missions missions;
    private final BiFunction<Actor, String, T> reader;

    /** @param reader reads it in a running transaction, for a caller who may read the mission with this code */
    public KeptPerMission(Missions missions, BiFunction<Actor, String, T> reader) {
        this.missions = missions;
        this.reader = reader;
    }

    /** @param version asked for before it was read: what is kept may be newer, never older */
    private record Kept<T>(MissionVersion version, T read) {}

    /** Empty if there is no such mission, or the caller may not know that it exists. */
    public Optional<T> visibleTo(Actor actor, @Nullable String code) {
        return code == null || !actor.mayRead(code)
                ? Optional.empty()
                : missions.version(code).map(version -> inVersion(actor, code, version));
    }

    private T inVersion(Actor actor, String code, MissionVersion version) {
        var known = kept.getIfPresent(code);
        if (known != null && known.version().equals(version)) {
            return known.read();
        }
        if (!OwnTransaction.isPossible()) {
            // What the running transaction has changed may not stay, so it is not kept
            return reader.apply(actor, code);
        }
        var read = OwnTransaction.call(() -> reader.apply(actor, code));
        kept.put(code, new Kept<>(version, read));
        return read;
    }
}
