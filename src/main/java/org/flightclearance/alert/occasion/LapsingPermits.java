package org.flightclearance.alert.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.mission.Mission;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.Permits;

/** Standing permits that end soon: told twice. */
@ApplicationScoped
class LapsingPermits implements MissionOccasions {

    /** In days before the end. <i>Choice.</i> */
    static final List<Integer> BEFORE = List.of(14, 3);

    private final Permits permits;

    LapsingPermits(Permits permits) {
        this.permits = permits;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.PERMIT_LAPSES);
    }

    @Override
    public List<Named> of(Mission mission, Instant now) {
        return permits.ending(mission, now).stream()
                .flatMap(LapsingPermits::named)
                .toList();
    }

    /** Not what was due before the permit was recorded: the user who recorded it has just read its end. */
    private static Stream<Named> named(Permit permit) {
        return BEFORE.stream()
                .map(days -> new Named(
                        AlertKind.PERMIT_LAPSES,
                        days,
                        permit.id().toString(),
                        permit.validTo(),
                        permit.validTo().minus(Duration.ofDays(days))))
                .filter(named -> named.due().isAfter(permit.recordedAt()));
    }
}
