package org.flightclearance.web.rules;

import java.util.List;
import java.util.stream.Collectors;

import org.flightclearance.language.Punctuation;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Weekend;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;

/** The week of a mission's authority, in words. */
final class MissionWeek {

    private MissionWeek() {}

    static List<Fact> facts(Mission mission, Wording wording) {
        var facts = new FactList(wording)
                .add("field.time_zone", mission.timeZone().getId())
                .add("field.weekend", words(mission.weekend(), wording));
        mission.authorities().stream()
                .flatMap(name -> mission.authority(name).stream())
                .forEach(authority -> {
                    if (authority.weekend() != null) {
                        facts.add(
                                "calendar.weekend_of",
                                Punctuation.labelled(
                                        authority.nameIn(wording.language()),
                                        words(authority.weekend(), wording),
                                        wording));
                    }
                });
        return facts.facts();
    }

    static String words(Weekend weekend, Wording wording) {
        return Punctuation.listed(weekend.periods().stream().map(period -> words(period, wording)), wording);
    }

    private static String words(Weekend.Period period, Wording wording) {
        var days = period.days().stream().sorted().map(wording::word).collect(Collectors.joining(", "));
        var off = days.isEmpty() ? wording.text("calendar.no_weekend") : days;
        if (period.from() == null) {
            return period.to() == null ? off : wording.text("calendar.weekend_until", off, period.to());
        }
        return period.to() == null
                ? wording.text("calendar.weekend_from", off, period.from())
                : wording.text("calendar.weekend_between", off, period.from(), period.to());
    }
}
