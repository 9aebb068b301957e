package org.flightclearance.web.rules;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;

/** The week of a mission's authority, in words. */
final class MissionWeek {

    private MissionWeek() {}

    static List<Fact> facts(Mission mission, Wording wording) {
        var off = mission.weekend().stream().sorted().map(wording::word).toList();
        return new FactList(wording)
                .add("field.time_zone", mission.timeZone().getId())
                .add("field.weekend", off.isEmpty() ? wording.text("calendar.no_weekend") : String.join(", ", off))
                .facts();
    }
}
