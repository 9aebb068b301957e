package org.flightclearance.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Weekend;
import org.flightclearance.time.Validity;

/** Builds notice rules for tests. */
final class Rules {

    static final UUID MISSION = UUID.fromString("0192f000-0000-7000-8000-000000000001");

    private Rules() {}

    static NoticeRule rule(NoticeRuleProfile said) {
        return rule(said, Validity.ALWAYS);
    }

    static NoticeRule rule(NoticeRuleProfile said, Validity validity) {
        return NoticeRule.first(MISSION, said.completed(), validity);
    }

    static NoticeRule isr(MinimumNotice minimum, int cutOffHours, Integer windowHours) {
        return rule(said("drones", minimum, cutOffHours, windowHours, Purpose.ISR));
    }

    static NoticeRuleProfile said(
            String name, MinimumNotice minimum, int cutOffHours, Integer windowHours, Purpose... purposes) {
        return new NoticeRuleProfile(
                "TEST",
                name,
                List.of(purposes),
                Clearance.REQUIRED,
                minimum,
                windowHours,
                cutOffHours,
                null,
                null,
                null,
                "a letter");
    }

    static NoticeRuleProfile notified(String name, Purpose... purposes) {
        return new NoticeRuleProfile(
                "TEST",
                name,
                List.of(purposes),
                Clearance.NOTIFICATION,
                null,
                null,
                null,
                null,
                null,
                null,
                "a letter");
    }

    /** A calendar of an authority that works every day. */
    static AuthorityCalendar everyDay() {
        return calendar(ZoneOffset.UTC, Set.of(), List.of());
    }

    static AuthorityCalendar calendar(ZoneId zone, Set<DayOfWeek> weekend, List<SkippedDay> holidays) {
        return AuthorityCalendar.of(zone, List.of(Weekend.of(weekend)), holidays, "Ministry of Defence");
    }

    static Instant before(Instant departure, int hours) {
        return departure.minus(Duration.ofHours(hours));
    }
}
