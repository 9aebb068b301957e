package org.flightclearance.web.rules;

import java.util.UUID;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Holiday;

/**
 * A holiday as one line of a list.
 *
 * @param weekday in words
 * @param provisional whether it may still move
 */
public record HolidayRow(UUID id, String day, String weekday, String name, boolean provisional) {

    static HolidayRow of(Holiday holiday, Mission mission, Wording wording) {
        return new HolidayRow(
                holiday.id(),
                wording.day(holiday.date()),
                wording.word(holiday.date().getDayOfWeek()),
                name(holiday, mission, wording),
                holiday.isProvisional());
    }

    /** The holiday as one line of text. */
    static String line(Holiday holiday, Mission mission, Wording wording) {
        return wording.text(
                holiday.isProvisional() ? "calendar.holiday_provisional" : "calendar.holiday",
                holiday.date(),
                name(holiday, mission, wording));
    }

    /** With the authority, if only one has it. */
    private static String name(Holiday holiday, Mission mission, Wording wording) {
        var authority = wording.name(AuthorityNames.named(mission, holiday.authority()));
        return authority.isEmpty() ? holiday.name() : holiday.name() + " (" + authority + ")";
    }
}
