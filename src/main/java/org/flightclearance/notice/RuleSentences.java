package org.flightclearance.notice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.flightclearance.language.Sentence;
import org.flightclearance.time.Validity;

/** Describes a rule in sentences. */
public final class RuleSentences {

    private RuleSentences() {}

    /** @param zone in which the dates of the rule are given */
    static List<Sentence> of(NoticeRule rule, Clearance asked, ZoneId zone) {
        var sentences = new ArrayList<Sentence>();
        var purposes = rule.purposes().stream().sorted().toList();
        if (rule.clearance() == Clearance.NOTIFICATION) {
            var key = asked == Clearance.REQUIRED ? "why.rule_notification_but_asked" : "why.rule_notification";
            sentences.add(Sentence.of(key, rule.name(), purposes, RuleSource.argument(rule.source())));
        } else if (rule.minimum() == null) {
            sentences.add(Sentence.of("why.rule_required", rule.name(), purposes, RuleSource.argument(rule.source())));
        } else {
            sentences.add(Sentence.of(
                    "why.rule_minimum",
                    rule.name(),
                    purposes,
                    minimum(rule.minimum()),
                    RuleSource.argument(rule.source())));
        }
        if (!rule.validity().equals(Validity.ALWAYS)) {
            sentences.add(Sentence.of("why.rule_valid", rule.validity().said(zone)));
        }
        return sentences;
    }

    /** The minimum notice, such as “72 h” or “3 working days”. */
    public static Sentence minimum(MinimumNotice minimum) {
        var key =
                switch (Objects.requireNonNull(minimum.unit())) {
                    case HOURS -> "notice.hours";
                    case WORKING_DAYS -> "notice.working_days";
                };
        return Sentence.of(key, minimum.value() == null ? 0 : minimum.value());
    }
}
