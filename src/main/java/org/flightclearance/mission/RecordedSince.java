package org.flightclearance.mission;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Since when the tracker can record what was added to it after a mission was: the instants of the upgrades, UTC. Null: since the
 * mission is here.
 *
 * @param execution what became of approved flights
 * @param legs answers for single legs
 */
@Embeddable
public record RecordedSince(
        @Nullable @Column(name = "execution_since") Instant execution,
        @Nullable @Column(name = "legs_since") Instant legs) {

    /** For a mission of which everything could be recorded from the beginning. */
    static final RecordedSince ALWAYS = new RecordedSince(null, null);
}
