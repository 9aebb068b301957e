package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.mission.Mission;

/**
 * Finds what there is to tell of a mission beside its requests. Asked every hour, and in the running transaction; what it no
 * longer names is void. A bean for each subject: a permit, a report.
 */
public interface MissionOccasions {

    /** The kinds that it names, and nobody else. */
    Set<AlertKind> kinds();

    /** @param now UTC */
    List<Named> of(Mission mission, Instant now);

    /**
     * Something to tell.
     *
     * @param stage tells apart what is told several times of the same, such as days before an end; 0: there is one
     * @param subject id of what it is about
     * @param about the instant that it is about, UTC; of one kind, stage and subject there is one alert about it
     * @param due from when on it is told, UTC
     */
    record Named(AlertKind kind, int stage, String subject, Instant about, Instant due) {}
}
