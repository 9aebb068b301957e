package org.flightclearance.api;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.NoticeRuleProfile;

/**
 * One edition of a notice rule.
 *
 * @param id of the rule, the same for all its editions
 * @param replacedAt when another edition took its place, UTC; null: this is how the rule stands
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

    /** The rule with what its change does. */
    record ChangedRule(@JsonUnwrapped NoticeRuleView rule, EffectView effect) {}
}
