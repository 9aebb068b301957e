package org.flightclearance.notice;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.permit.NamedPermits;

/**
 * What the host state of a mission requires, as it is recorded now: the notice rules, of which exactly one is in force
 * for each purpose at every instant, the calendars of its authorities, and the permits that they gave.
 */
public record Rulebook(List<NoticeRule> rules, Calendars calendars, NamedPermits permits) {

    /** Without permits. */
    public Rulebook(List<NoticeRule> rules, Calendars calendars) {
        this(rules, calendars, NamedPermits.NONE);
    }

    /** Gives the calendar by which a request counts. */
    @FunctionalInterface
    public interface Calendars {

        /** @param authority to which it was sent; null: it is not sent yet */
        AuthorityCalendar of(Purpose purpose, @Nullable String authority);
    }

    /**
     * The calendar by which a request counts: that of the authority to which it is sent, or before that of the default
     * authority for its purpose.
     *
     * @param authority to which it was sent; null: it is not sent yet
     */
    public AuthorityCalendar calendar(Purpose purpose, @Nullable String authority) {
        return calendars.of(purpose, authority);
    }

    /** The same, for requests that will not be stored: they take no flight of a permit. */
    public Rulebook forTrial() {
        return new Rulebook(rules, calendars, NamedPermits.forTrial(permits));
    }

    /** The rule in force for that purpose at that instant. */
    public NoticeRule inForce(Purpose purpose, Instant at) {
        return rules.stream()
                .filter(rule -> rule.governs(purpose, at))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no notice rule for " + purpose + " at " + at));
    }
}
