package org.flightclearance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.flightclearance.journal.Description;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Holiday;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.Holidays;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;

/** A list of holidays of all authorities of a mission, which is stored in one step. */
record HolidayList(List<HolidayProfile> said) {

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

    /** Adds the new days, and describes the known ones anew where they differ. */
    KeptHolidays keep(Mission mission, Holidays holidays, Notes notes) {
        var known = holidays.ofAuthority(mission, "").stream()
                .collect(Collectors.toMap(Holiday::date, Function.identity()));
        var added = new ArrayList<Holiday>();
        var renamed = new ArrayList<Holiday>();
        var unchanged = new ArrayList<Holiday>();
        for (var one : said) {
            var holiday = known.get(one.date());
            if (holiday == null) {
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
        return new KeptHolidays(List.copyOf(added), List.copyOf(renamed), List.copyOf(unchanged));
    }
}
