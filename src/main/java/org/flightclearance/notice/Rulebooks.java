package org.flightclearance.notice;

import java.util.List;
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
        var calendars = new AuthorityCalendars(mission, counted ? holidays.of(mission) : List.of());
        return new Rulebook(inForce, calendars::of);
    }

    private static boolean countsDays(NoticeRule rule) {
        return rule.minimum() != null && rule.minimum().asWorkingDays() != null;
    }
}
