package org.flightclearance.web.rules;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
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
 * @param recorded a holiday of all authorities on that day, in words: it cannot be ticked again; null if there is none
 * @param near a holiday of one authority on that day, or right before or after a day that may move, in words; null if there is none
 */
public record ProposalRow(
        String value,
        String day,
        String weekday,
        String name,
        String kind,
        @Nullable String recorded,
        @Nullable String near) {

    static ProposalRow of(ProposedHoliday proposed, List<Holiday> holidays, Mission mission, Wording page) {
        var date = proposed.date();
        var name = Wording.in(mission.language()).say(proposed.name());
        var profile = HolidayProfile.ofAll(null, date, name, proposed.isProvisional());
        int days = proposed.isProvisional() ? 1 : 0;
        var ofAll = holidays.stream().filter(one -> one.authority().isEmpty()).toList();
        return new ProposalRow(
                HolidayFile.line(profile),
                page.day(date),
                page.word(date.getDayOfWeek()),
                name,
                page.word(proposed.kind()),
                said(ofAll, date, date, mission, page),
                said(holidays, date.minusDays(days), date.plusDays(days), mission, page));
    }

    private static @Nullable String said(
            List<Holiday> holidays, LocalDate first, LocalDate last, Mission mission, Wording page) {
        return holidays.stream()
                .filter(holiday ->
                        !holiday.date().isBefore(first) && !holiday.date().isAfter(last))
                .map(holiday -> HolidayRow.line(holiday, mission, page))
                .findFirst()
                .orElse(null);
    }
}
