package org.flightclearance.alert.occasion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.mission.Mission;

/** Once a week it is time to say which published reports have changed. Whether any has is found when it is told. */
@ApplicationScoped
class WeeklyReportCheck implements MissionOccasions {

    /** On Mondays at six in the mission’s zone. <i>Choice.</i> */
    private static final DayOfWeek DAY = DayOfWeek.MONDAY;

    private static final int HOUR = 6;

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.PUBLICATION_CHANGED);
    }

    @Override
    public List<Named> of(Mission mission, Instant now) {
        var next = next(mission, now);
        return List.of(new Named(AlertKind.PUBLICATION_CHANGED, 0, mission.id().toString(), next, next));
    }

    private static Instant next(Mission mission, Instant now) {
        var zone = mission.timeZone();
        var day = now.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(DAY));
        var at = day.atTime(HOUR, 0).atZone(zone).toInstant();
        return at.isAfter(now)
                ? at
                : day.with(TemporalAdjusters.next(DAY))
                        .atTime(HOUR, 0)
                        .atZone(zone)
                        .toInstant();
    }
}
