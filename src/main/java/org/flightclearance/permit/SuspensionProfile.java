package org.flightclearance.permit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.time.Bound;
import org.flightclearance.time.Validity;

/**
 * A suspension of a permit, as it is sent in and given out.
 *
 * @param from an instant, or the first day in the mission's zone
 * @param to the instant at which the permit is valid again, or the last day of the suspension; null: not known
 * @param struck whether it was recorded by mistake; left out: it was not
 */
public record SuspensionProfile(
        @Nullable String from, @Nullable String to, @Nullable String why, @Nullable Boolean struck) {

    static SuspensionProfile of(Suspension suspension, ZoneId zone) {
        return new SuspensionProfile(
                Bound.from(suspension.from(), zone).typed(),
                suspension.to() == null ? null : Bound.to(suspension.to(), zone).typed(),
                suspension.why(),
                suspension.struck());
    }

    /**
     * A recorded suspension.
     *
     * @param period half-open, UTC
     */
    public record Recorded(
            UUID id, SuspensionProfile suspension, Validity period, String recordedBy, Instant recordedAt) {}

    Description describe(Description description, int position) {
        var pointer = "/suspensions/" + position;
        return description
                .with(pointer + "/from", from)
                .with(pointer + "/to", to)
                .with(pointer + "/why", why)
                .with(pointer + "/struck", Boolean.TRUE.equals(struck) ? true : null);
    }
}
