package org.flightclearance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Holiday;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.Holidays;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;

/**
 * A list of holidays of a mission, which is stored in one step.
 *
 * @param authority that has all of them; empty: all authorities of the mission have them
 */
record HolidayList(String authority, List<HolidayProfile> said) {

    /** @param authority whatever the list says itself; null: all authorities of the mission */
    static HolidayList of(@Nullable String authority, List<HolidayProfile> said) {
        return new HolidayList(
                Objects.requireNonNullElse(authority, ""),
                said.stream().map(one -> one.of(authority)).toList());
    }

    /** Writes a change of a holiday to the journal, and records the event. */
    interface Notes {
        void note(Holiday holiday, Description before, Description after);
    }

    /** @throws Refused with every fault; each pointer has the position of the day in the list */
    void check() {
        var faults = new Faults();
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            var pointer = "/holidays/" + i;
            var own = new Faults();
            one.check(own);
            if (one.date() != null && !seen.add(one.date())) {
                own.add("/date", "fault.twice", one.date());
            }
            own.found()
                    .forEach(fault -> faults.add(
                            pointer + fault.pointer(),
                            fault.sentence().key(),
                            fault.sentence().arguments().toArray()));
        }
        faults.refuseIfAny();
    }

    /**
     * Moves the holidays that moved, adds the new days, and describes the known ones anew where they differ.
     *
     * @param isMoved which of those that may have moved did
     */
    KeptHolidays keep(Mission mission, Holidays holidays, Predicate<MovedHoliday> isMoved, Notes notes) {
        var recorded = holidays.ofAuthority(mission, authority);
        var perhaps = MovedHoliday.find(recorded, said);
        var byDay = recorded.stream().collect(Collectors.toMap(Holiday::date, Function.identity()));
        var moves = perhaps.stream()
                .filter(isMoved)
                .collect(Collectors.toMap(MovedHoliday::to, one -> byDay.get(one.from())));
        var moved = new ArrayList<Holiday>();
        var added = new ArrayList<Holiday>();
        var renamed = new ArrayList<Holiday>();
        var unchanged = new ArrayList<Holiday>();
        for (var one : said) {
            var holiday = byDay.get(one.date());
            var moving = moves.get(one.date());
            if (moving != null) {
                var before = moving.description();
                moving.describe(one);
                notes.note(moving, before, moving.description());
                moved.add(moving);
            } else if (holiday == null) {
                added.add(new Holiday(mission.id(), one));
            } else if (holiday.isAs(one)) {
                unchanged.add(holiday);
            } else {
                var before = holiday.description();
                holiday.describe(one);
                notes.note(holiday, before, holiday.description());
                renamed.add(holiday);
            }
        }
        holidays.persist(added);
        added.forEach(holiday -> notes.note(holiday, Description.nothing(), holiday.description()));
        return new KeptHolidays(
                List.copyOf(moved), List.copyOf(added), List.copyOf(renamed), List.copyOf(unchanged), perhaps);
    }
}
