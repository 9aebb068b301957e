package org.flightclearance.publication;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.ReportPeriod;

/** The rules for the input of a publication. */
final class PublishingRules {

    static final int LONGEST_TITLE = 200;

    private PublishingRules() {}

    /**
     * Checks the input and returns the period to publish.
     *
     * @param today in the mission's zone
     * @throws Refused with every fault
     */
    static ReportPeriod check(PublicationInput input, Mission mission, LocalDate today) {
        var faults = new Faults();
        faults.required("/from", input.from());
        faults.required("/to", input.to());
        var title = input.title();
        faults.required("/title", title == null || title.isBlank() ? null : title);
        faults.notLonger("/title", title, LONGEST_TITLE);
        if (title != null && title.chars().anyMatch(Character::isISOControl)) {
            faults.add("/title", "fault.title_line");
        }
        statement(input, today, faults);
        var from = input.from();
        if (from != null && from.isAfter(today)) {
            faults.add("/from", "fault.publication_future", today);
        }
        var period = period(input, mission, faults);
        faults.refuseIfAny();
        return period.orElseThrow();
    }

    /** The statement may not be about future days, whose answers have not arrived, nor about days before the period. */
    private static void statement(PublicationInput input, LocalDate today, Faults faults) {
        var until = input.answersEnteredUntil();
        faults.required("/answers_entered_until", until);
        if (until == null) {
            return;
        }
        if (until.isAfter(today)) {
            faults.add("/answers_entered_until", "fault.statement_future", today);
        } else if (input.from() != null && until.isBefore(Objects.requireNonNull(input.from()))) {
            faults.add("/answers_entered_until", "fault.statement_before", Objects.requireNonNull(input.from()));
        }
    }

    private static Optional<ReportPeriod> period(PublicationInput input, Mission mission, Faults faults) {
        if (input.from() == null || input.to() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReportPeriod.of(input.from(), input.to(), mission.timeZone()));
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
