package org.flightclearance.web.rules;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.RuleSentences;
import org.flightclearance.notice.RuleSource;
import org.flightclearance.time.Bound;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;

/**
 * One version of a notice rule in the words of one language.
 *
 * @param id id of the rule
 * @param wanted required clearance and minimum notice
 * @param window time within which the authority has promised to answer; null: none promised
 * @param from since when it is in force; null: no beginning
 * @param to until when it is in force: the last day, or an instant, exclusive; null: it has no end
 */
public record RuleRow(
        UUID id,
        String name,
        List<String> purposes,
        String wanted,
        @Nullable String window,
        String cutOff,
        String tolerance,
        @Nullable String from,
        @Nullable String to,
        String source) {

    static RuleRow of(NoticeRule rule, ZoneId zone, Wording wording) {
        var validity = rule.validity();
        var window = rule.answerWindow();
        return new RuleRow(
                rule.ruleId(),
                rule.name(),
                rule.purposes().stream().sorted().map(wording::word).toList(),
                wanted(rule, wording),
                window == null ? null : hours(window, wording),
                hours(rule.cutOff(), wording),
                hours(rule.tolerance(), wording),
                validity.from() == null
                        ? null
                        : Bound.from(validity.from(), zone).said(wording),
                validity.to() == null ? null : Bound.to(validity.to(), zone).said(wording),
                RuleSource.text(rule.source(), wording));
    }

    /** The whole rule as a summary list. */
    List<Fact> facts(Wording wording) {
        return new FactList(wording)
                .add("field.name", name)
                .add("field.purposes", String.join(", ", purposes))
                .add("rules.wanted", wanted)
                .add("rules.window", window)
                .add("rules.cut_off", cutOff)
                .add("rules.tolerance", tolerance)
                .add("rules.from", from == null ? wording.text("rules.always") : from)
                .add("rules.to", to == null ? wording.text("rules.no_end") : to)
                .add("field.source", source)
                .facts();
    }

    private static String wanted(NoticeRule rule, Wording wording) {
        var clearance = wording.word(rule.clearance());
        var minimum = rule.minimum();
        return minimum == null
                ? clearance
                : wording.text("rules.with_minimum", clearance, wording.say(RuleSentences.minimum(minimum)));
    }

    private static String hours(Duration time, Wording wording) {
        return wording.say(Sentence.of("notice.hours", time.toHours()));
    }
}
