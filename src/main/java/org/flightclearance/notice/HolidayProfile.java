package org.flightclearance.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/**
 * A holiday as it is sent in.
 *
 * @param mission code of the mission
 * @param date in the authority's zone
 * @param authority the one that does not work; null: none of the mission's authorities does
 * @param provisional whether it may still move; confirmed if left out
 */
public record HolidayProfile(
        @Nullable String mission,
        @Nullable LocalDate date,
        @Nullable String name,
        @Nullable Boolean provisional,
        @Nullable String authority) {

    public static final int LONGEST_NAME = 100;

    /** A holiday of all authorities of the mission. */
    public static HolidayProfile ofAll(
            @Nullable String mission, @Nullable LocalDate date, @Nullable String name, @Nullable Boolean provisional) {
        return new HolidayProfile(mission, date, name, provisional, null);
    }

    /** The same, of another authority; null: of all. */
    public HolidayProfile of(@Nullable String other) {
        return new HolidayProfile(mission, date, name, provisional, other);
    }

    public void check(Faults faults) {
        faults.required("/date", date);
        faults.required("/name", name);
        faults.notLonger("/name", name, LONGEST_NAME);
        if (name != null && name.chars().anyMatch(Character::isISOControl)) {
            faults.add("/name", "fault.one_line");
        }
    }
}
