package org.flightclearance.notice;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.permit.Permits;

/** Reads the rules, the calendar and the permits of a mission. */
@ApplicationScoped
public class Rulebooks {

    private final NoticeRules rules;
    private final Holidays holidays;
    private final Permits permits;

    Rulebooks(NoticeRules rules, Holidays holidays, Permits permits) {
        this.rules = rules;
        this.holidays = holidays;
        this.permits = permits;
    }

    public Rulebook of(Mission mission) {
        return of(mission, recorded(mission));
    }

    /** A rulebook of what was recorded, for one call: it remembers the permits that it has read. */
    public Rulebook of(Mission mission, RecordedRules recorded) {
        var calendars = new AuthorityCalendars(mission, recorded.holidays());
        return new Rulebook(recorded.rules(), calendars::of, permits.named(mission));
    }

    /** What can be kept for many calls, as long as nothing of it changes. */
    public RecordedRules recorded(Mission mission) {
        var inForce = rules.of(mission);
        // The holidays are read only if a rule counts working days
        boolean counted = inForce.stream().anyMatch(Rulebooks::countsDays);
        return new RecordedRules(inForce, counted ? holidays.of(mission) : List.of());
    }

    private static boolean countsDays(NoticeRule rule) {
        return rule.minimum() != null && rule.minimum().asWorkingDays() != null;
    }
}
