package org.flightclearance.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;
import org.flightclearance.notice.WorkingDays;

/**
 * What a request keeps of the rules that apply to it, so that a later change of the rules does not change how the
 * request ended.
 *
 * @param rule the edition of the rule that applies: the one in force at the sending or, until it is sent, at the filing
 * @param workingDays the working days of notice, as counted by the authority's calendar at that time; null if the rule
 *     requires none, or until it is sent
 * @param covered whether the permit that it names covers the flight; then it only informs the host
 */
@Embeddable
record AppliedRules(
        @ManyToOne(fetch = FetchType.EAGER) @JoinColumn(name = "notice_rule_id") NoticeRule rule,
        @Nullable @Embedded WorkingDays workingDays,
        boolean covered) {

    /** Of a new request. */
    static AppliedRules first(RecordedFacts request, Rulebook rulebook) {
        boolean covered = request.isCoveredBy(rulebook);
        return of(terms(inForce(rulebook, request), request, covered, rulebook), covered);
    }

    static AppliedRules of(Terms terms, boolean covered) {
        return new AppliedRules(terms.rule(), terms.workingDays(), covered);
    }

    /** The terms of a request under the rules and the calendar of {@code rulebook}. */
    static Terms termsUnder(Rulebook rulebook, RecordedFacts request) {
        return terms(inForce(rulebook, request), request, request.isCovered(), rulebook);
    }

    /** The terms of a request under the kept rule. */
    Terms terms(RecordedFacts request) {
        var asked = asked(request, covered);
        return new Terms(
                rule,
                asked == null ? rule.clearance() : asked,
                request.sentAt(),
                request.itinerary().departure(),
                request.mission().timeZone(),
                request.authorityAsked(),
                workingDays);
    }

    /**
     * What to keep after the facts of the request have changed. A sent request keeps its edition as long as its purpose and the
     * instant of its sending stay the same, whatever rule has been recorded since, or the same rule applies to it (decision 10).
     * It keeps the counted working days as long as clearance, sending and departure stay the same, too.
     *
     * @param samePurpose whether it has the purpose that it had before
     * @param covers whether the permit that it names covers the flight now
     */
    AppliedRules after(Terms before, boolean samePurpose, RecordedFacts request, boolean covers, Rulebook rulebook) {
        var inForce = inForce(rulebook, request);
        boolean keeps = before.sent() != null
                && request.sentAt() != null
                && (samePurpose && before.sent().equals(request.sentAt())
                        || before.rule().isOf(inForce));
        var terms = terms(keeps ? before.rule() : inForce, request, covers, rulebook);
        return keeps && covers == covered && terms.asksTheSameAs(before) ? this : of(terms, covers);
    }

    private static Terms terms(NoticeRule rule, RecordedFacts request, boolean covered, Rulebook rulebook) {
        return Terms.of(
                rule,
                asked(request, covered),
                request.sentAt(),
                request.itinerary().departure(),
                rulebook.calendar(request.purpose(), sentTo(request)));
    }

    private static @Nullable Clearance asked(RecordedFacts request, boolean covered) {
        return covered ? Clearance.NOTIFICATION : request.particulars().askedClearance();
    }

    private static @Nullable String sentTo(RecordedFacts request) {
        return request.sending() == null ? null : request.sending().authority();
    }

    private static NoticeRule inForce(Rulebook rulebook, RecordedFacts request) {
        var sentAt = request.sentAt();
        return rulebook.inForce(request.purpose(), sentAt == null ? request.filedAt() : sentAt);
    }
}
