package org.flightclearance.web.rules;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.notice.Holiday;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.feast.ProposedHoliday;
import org.flightclearance.notice.file.HolidayFile;

/**
 * A proposed holiday as one line of a list.
 *
 * @param value the line of text from which it is read when it is ticked
 * @param weekday in words
 * @param name in the language of the mission, as it is recorded
 * @param recorded a holiday on that day, in words: it cannot be ticked again; null if there is none
 * @param near a holiday right before or after a day that may move, in words; null if there is none
 */
public record ProposalRow(
        String value,
        String day,
        String weekday,
        String name,
        String kind,
        @Nullable String recorded,
        @Nullable String near) {

    static ProposalRow of(ProposedHoliday proposed, List<Holiday> holidays, Wording mission, Wording page) {
        var date = proposed.date();
        var name = mission.say(proposed.name());
        var profile = HolidayProfile.ofAll(null, date, name, proposed.isProvisional());
        boolean isMoving = proposed.isProvisional();
        return new ProposalRow(
                HolidayFile.line(profile),
                page.day(date),
                page.word(date.getDayOfWeek()),
                name,
                page.word(proposed.kind()),
                said(holidays, date, date, page),
                isMoving ? said(holidays, date.minusDays(1), date.plusDays(1), page) : null);
    }

    private static @Nullable String said(List<Holiday> holidays, LocalDate first, LocalDate last, Wording page) {
        return holidays.stream()
                .filter(holiday ->
                        !holiday.date().isBefore(first) && !holiday.date().isAfter(last))
                .map(holiday -> HolidayRow.line(holiday, page))
                .findFirst()
                .orElse(null);
    }
}
