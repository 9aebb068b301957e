package org.flightclearance.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.flightclearance.language.Sentence;
import org.flightclearance.time.Validity;

/** A rule put into sentences. */
public final class RuleSaid {

    private RuleSaid() {}

    static List<Sentence> of(NoticeRule rule, Clearance asked) {
        var said = new ArrayList<Sentence>();
        var purposes = rule.purposes().stream().sorted().toList();
        if (rule.clearance() == Clearance.NOTIFICATION) {
            var key = asked == Clearance.REQUIRED ? "why.rule_notification_but_asked" : "why.rule_notification";
            said.add(Sentence.of(key, rule.name(), purposes, rule.source()));
        } else if (rule.minimum() == null) {
            said.add(Sentence.of("why.rule_required", rule.name(), purposes, rule.source()));
        } else {
            said.add(Sentence.of("why.rule_minimum", rule.name(), purposes, minimum(rule.minimum()), rule.source()));
        }
        if (!rule.validity().equals(Validity.ALWAYS)) {
            said.add(Sentence.of("why.rule_valid", period(rule.validity())));
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

    /** From when, until when. */
    public static Sentence period(Validity validity) {
        if (validity.from() != null) {
            return validity.to() == null
                    ? Sentence.of("period.from", validity.from())
                    : Sentence.of("period.from_to", validity.from(), validity.to());
        }
        return validity.to() == null ? Sentence.of("period.always") : Sentence.of("period.to", validity.to());
    }
}
