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
 * What a request keeps of the rules it stands under, so that no later change of them rewrites it.
 *
 * @param rule the edition that was in force when it was sent; until then, when it was filed
 * @param workingDays of notice, as the authority's calendar had them; null where none are wanted
 */
@Embeddable
record AppliedRules(
        @ManyToOne(fetch = FetchType.EAGER) @JoinColumn(name = "notice_rule_id") NoticeRule rule,
        @Nullable @Embedded WorkingDays workingDays) {

    static AppliedRules of(Terms terms) {
        return new AppliedRules(terms.rule(), terms.workingDays());
    }

    /** As the request would stand under the rules and the calendar of that rulebook. */
    static Terms termsUnder(Rulebook rulebook, RecordedFacts request) {
        return terms(inForce(rulebook, request), request, rulebook);
    }

    /** As the request stands, under the rule that is kept. */
    Terms terms(RecordedFacts request) {
        var asked = request.particulars().askedClearance();
        return new Terms(
                rule,
                asked == null ? rule.clearance() : asked,
                request.sentAt(),
                request.itinerary().departure(),
                request.mission().timeZone(),
                workingDays);
    }

    /**
     * After a change of the request's facts: once sent it keeps its edition of a rule for as long as that rule governs
     * it, and its days as they were counted for as long as they are the same days.
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
                rulebook.calendar());
    }

    private static NoticeRule inForce(Rulebook rulebook, RecordedFacts request) {
        var sentAt = request.sentAt();
        return rulebook.inForce(request.particulars().purpose(), sentAt == null ? request.filedAt() : sentAt);
    }
}
