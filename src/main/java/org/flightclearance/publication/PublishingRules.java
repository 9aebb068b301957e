package org.flightclearance.publication;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.ReportPeriod;

/** What has to be said before a report is frozen. */
final class PublishingRules {

    static final int LONGEST_TITLE = 200;

    private PublishingRules() {}

    /**
     * The period that is published.
     *
     * @param today in the mission's zone
     * @throws Refused with every fault
     */
    static ReportPeriod check(Publishing said, Mission mission, LocalDate today) {
        var faults = new Faults();
        faults.required("/from", said.from());
        faults.required("/to", said.to());
        var title = said.title();
        faults.required("/title", title == null || title.isBlank() ? null : title);
        faults.notLonger("/title", title, LONGEST_TITLE);
        if (title != null && title.chars().anyMatch(Character::isISOControl)) {
            faults.add("/title", "fault.title_line");
        }
        statement(said, today, faults);
        var from = said.from();
        if (from != null && from.isAfter(today)) {
            faults.add("/from", "fault.publication_future", today);
        }
        var period = period(said, mission, faults);
        faults.refuseIfAny();
        return period.orElseThrow();
    }

    /** Nobody has entered what has not arrived, and a statement about days before the period says nothing of it. */
    private static void statement(Publishing said, LocalDate today, Faults faults) {
        var until = said.answersEnteredUntil();
        faults.required("/answers_entered_until", until);
        if (until == null) {
            return;
        }
        if (until.isAfter(today)) {
            faults.add("/answers_entered_until", "fault.statement_future", today);
        } else if (said.from() != null && until.isBefore(Objects.requireNonNull(said.from()))) {
            faults.add("/answers_entered_until", "fault.statement_before", Objects.requireNonNull(said.from()));
        }
    }

    private static Optional<ReportPeriod> period(Publishing said, Mission mission, Faults faults) {
        if (said.from() == null || said.to() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReportPeriod.of(said.from(), said.to(), mission.timeZone()));
        } catch (Refused refused) {
            refused.faults()
                    .forEach(fault -> faults.add(
                            fault.pointer(),
                            fault.sentence().key(),
                            fault.sentence().arguments().toArray()));
            return Optional.empty();
        }
    }
}
