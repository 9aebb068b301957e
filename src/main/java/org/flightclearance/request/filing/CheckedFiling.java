package org.flightclearance.request.filing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.request.Filing;
import org.flightclearance.security.Actor;
import org.flightclearance.time.Validity;

/**
 * A filing without faults.
 *
 * @param now UTC
 * @param filing with its filing time
 * @param rulebook the rules that it was checked against
 * @param restrictionPeriods when restrictions of the mission apply, wherever that is
 */
public record CheckedFiling(
        Actor actor,
        Instant now,
        Mission mission,
        Filing filing,
        Rulebook rulebook,
        List<Validity> restrictionPeriods) {

    public Instant filedAt() {
        return Objects.requireNonNull(filing.filedAt());
    }
}
