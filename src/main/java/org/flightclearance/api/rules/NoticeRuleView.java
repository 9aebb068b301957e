package org.flightclearance.api.rules;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.NoticeRuleProfile;

/**
 * One version of a notice rule.
 *
 * @param id of the rule, the same for all its versions
 * @param replacedAt when the next version replaced it, UTC; null: this is the current version
 */
record NoticeRuleView(
        UUID id,
        int edition,
        @JsonUnwrapped NoticeRuleProfile rule,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant replacedAt) {

    static NoticeRuleView of(NoticeRule rule, String mission) {
        return new NoticeRuleView(
                rule.ruleId(),
                rule.edition(),
                rule.profile(mission),
                rule.recordedAt(),
                rule.recordedBy(),
                rule.replacedAt());
    }

    /** The rule with the effect of its change. */
    record ChangedRule(@JsonUnwrapped NoticeRuleView rule, EffectView effect) {}
}
