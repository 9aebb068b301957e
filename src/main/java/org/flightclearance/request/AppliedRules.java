package org.flightclearance.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

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
 */
@Embeddable
record AppliedRules(
        @ManyToOne(fetch = FetchType.EAGER) @JoinColumn(name = "notice_rule_id") NoticeRule rule,
        @Nullable @Embedded WorkingDays workingDays) {

    static AppliedRules of(Terms terms) {
        return new AppliedRules(terms.rule(), terms.workingDays());
    }

    /** The terms of a request under the rules and the calendar of {@code rulebook}. */
    static Terms termsUnder(Rulebook rulebook, RecordedFacts request) {
        return terms(inForce(rulebook, request), request, rulebook);
    }

    /** The terms of a request under the kept rule. */
    Terms terms(RecordedFacts request) {
        var asked = request.particulars().askedClearance();
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
     * What to keep after the facts of the request have changed. A sent request keeps its edition as long as the same rule
     * applies to it. It keeps the counted working days as long as clearance, sending and departure stay the same, too.
     */
    AppliedRules after(Terms before, RecordedFacts request, Rulebook rulebook) {
        var inForce = inForce(rulebook, request);
        boolean keeps = before.sent() != null
                && request.sentAt() != null
                && before.rule().isOf(inForce);
        var terms = terms(keeps ? before.rule() : inForce, request, rulebook);
        return keeps && terms.asksTheSameAs(before) ? this : of(terms);
    }

    private static Terms terms(NoticeRule rule, RecordedFacts request, Rulebook rulebook) {
        return Terms.of(
                rule,
                request.particulars().askedClearance(),
                request.sentAt(),
                request.itinerary().departure(),
                rulebook.calendar(request.particulars().purpose(), sentTo(request)));
    }

    private static @Nullable String sentTo(RecordedFacts request) {
        return request.sending() == null ? null : request.sending().authority();
    }

    private static NoticeRule inForce(Rulebook rulebook, RecordedFacts request) {
        var sentAt = request.sentAt();
        return rulebook.inForce(request.particulars().purpose(), sentAt == null ? request.filedAt() : sentAt);
    }
}
