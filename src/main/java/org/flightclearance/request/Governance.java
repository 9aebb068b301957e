package org.flightclearance.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.Terms;
import org.flightclearance.notice.WorkingDays;

/**
 * What a request keeps of the rules it stands under, so that no later change of them rewrites it.
 *
 * @param rule the edition that was in force when it was sent; until then, when it was filed
 * @param workingDays of notice, as the authority's calendar had them; null where none are wanted
 */
@Embeddable
record Governance(
        @ManyToOne(fetch = FetchType.EAGER) @JoinColumn(name = "notice_rule_id") NoticeRule rule,
        @Nullable @Embedded WorkingDays workingDays) {

    static Governance of(Terms terms) {
        return new Governance(terms.rule(), terms.workingDays());
    }
}
