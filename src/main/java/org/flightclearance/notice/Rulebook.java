package org.flightclearance.notice;

import java.time.Instant;
import java.util.List;

import org.flightclearance.flight.Purpose;

/**
 * What the host state of a mission requires, as it is recorded now: the notice rules, of which exactly one is in force
 * for each purpose at every instant, and the authority's calendar.
 */
public record Rulebook(List<NoticeRule> rules, AuthorityCalendar calendar) {

    /** The rule in force for that purpose at that instant. */
    public NoticeRule inForce(Purpose purpose, Instant at) {
        return rules.stream()
                .filter(rule -> rule.governs(purpose, at))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no notice rule for " + purpose + " at " + at));
    }
}
