package org.flightclearance.request.reference;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.flightclearance.mission.Mission;

/** The references of one mission and year: {@code MINUSMA-2022-00001}, {@code -00002}, … */
public record ReferenceSeries(UUID mission, String code, int year) {

    /** @param filedAt its year in the mission's zone counts */
    public static ReferenceSeries of(Mission mission, Instant filedAt) {
        return new ReferenceSeries(
                mission.id(), mission.code(), filedAt.atZone(mission.timeZone()).getYear());
    }

    String reference(long number) {
        return String.format(Locale.ROOT, "%s-%d-%05d", code, year, number);
    }
}
