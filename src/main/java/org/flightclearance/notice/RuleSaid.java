package org.flightclearance.notice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.flightclearance.language.Sentence;
import org.flightclearance.time.Validity;

/** A rule put into sentences. */
public final class RuleSaid {

    private RuleSaid() {}

    /** @param zone in which the days begin from which, and until which, the rule is in force */
    static List<Sentence> of(NoticeRule rule, Clearance asked, ZoneId zone) {
        var said = new ArrayList<Sentence>();
        var purposes = rule.purposes().stream().sorted().toList();
        if (rule.clearance() == Clearance.NOTIFICATION) {
            var key = asked == Clearance.REQUIRED ? "why.rule_notification_but_asked" : "why.rule_notification";
            said.add(Sentence.of(key, rule.name(), purposes, RuleSource.said(rule.source())));
        } else if (rule.minimum() == null) {
            said.add(Sentence.of("why.rule_required", rule.name(), purposes, RuleSource.said(rule.source())));
        } else {
            said.add(Sentence.of(
                    "why.rule_minimum",
                    rule.name(),
                    purposes,
                    minimum(rule.minimum()),
                    RuleSource.said(rule.source())));
        }
        if (!rule.validity().equals(Validity.ALWAYS)) {
            said.add(Sentence.of("why.rule_valid", rule.validity().said(zone)));
        }
        return said;
    }

    /** As many hours or working days. */
    public static Sentence minimum(MinimumNotice minimum) {
        var key =
                switch (Objects.requireNonNull(minimum.unit())) {
                    case HOURS -> "notice.hours";
                    case WORKING_DAYS -> "notice.working_days";
                };
        return Sentence.of(key, minimum.value() == null ? 0 : minimum.value());
    }
}
