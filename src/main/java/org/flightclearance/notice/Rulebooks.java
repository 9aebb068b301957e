package org.flightclearance.notice;

import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;

/** Reads the rules and the calendar of a mission. */
@ApplicationScoped
public class Rulebooks {

    private final NoticeRules rules;
    private final Holidays holidays;

    Rulebooks(NoticeRules rules, Holidays holidays) {
        this.rules = rules;
        this.holidays = holidays;
    }

    public Rulebook of(Mission mission) {
        var inForce = rules.of(mission);
        // The holidays are read only if a rule counts working days
        boolean counted = inForce.stream().anyMatch(Rulebooks::countsDays);
        var skipped =
                counted ? holidays.of(mission).stream().map(Holiday::skipped).toList() : List.<SkippedDay>of();
        var calendar = AuthorityCalendar.of(mission.timeZone(), Set.copyOf(mission.weekend()), skipped);
        return new Rulebook(inForce, calendar);
    }

    private static boolean countsDays(NoticeRule rule) {
        return rule.minimum() != null && rule.minimum().asWorkingDays() != null;
    }
}
