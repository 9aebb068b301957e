package org.flightclearance.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * The last instant at which an answer is in time, with the sentences that say why it is that one.
 *
 * @param at UTC; null where nothing is awaited: a notification sent at or after departure
 */
public record Deadline(@Nullable Instant at, List<Sentence> why) {

    /** The smallest step of the databases: the first instant after a deadline is this much later. */
    public static final Duration STEP = Duration.ofNanos(1000);

    /** The deadline of a request of that clearance, sent under that rule: always after the sending, never after departure. */
    public static Deadline of(NoticeRule rule, Clearance clearance, Instant sent, Instant departure) {
        var why = new ArrayList<Sentence>();
        why.add(ruleSaid(rule, clearance));
        if (!sent.isBefore(departure)) {
            why.add(Sentence.of("why.notified_after_departure", sent, departure));
            return new Deadline(null, List.copyOf(why));
        }
        var at = departure.minus(rule.cutOff());
        if (rule.cutOff().isZero()) {
            why.add(Sentence.of("why.departure", departure));
        } else if (at.isAfter(sent)) {
            why.add(Sentence.of("why.cut_off", departure, rule.cutOff().toHours(), at));
        } else {
            why.add(Sentence.of("why.cut_off_past", rule.cutOff().toHours(), at, sent, departure));
            at = departure;
        }
        if (rule.answerWindow() != null) {
            var promised = sent.plus(rule.answerWindow());
            why.add(Sentence.of("why.answer_window", rule.answerWindow().toHours(), promised));
            at = promised.isBefore(at) ? promised : at;
        }
        why.add(noticeSaid(new NoticeGiven(sent, departure, rule.minimumHoursFor(clearance))));
        return new Deadline(at, List.copyOf(why));
    }

    private static Sentence ruleSaid(NoticeRule rule, Clearance clearance) {
        var purposes = rule.purposes().stream().sorted().toList();
        if (rule.clearance() == Clearance.NOTIFICATION) {
            return clearance == Clearance.REQUIRED
                    ? Sentence.of("why.rule_notification_but_asked", purposes, rule.source())
                    : Sentence.of("why.rule_notification", purposes, rule.source());
        }
        return rule.minimumHours() == null
                ? Sentence.of("why.rule_required", purposes, rule.source())
                : Sentence.of("why.rule_minimum", purposes, rule.minimumHours(), rule.source());
    }

    private static Sentence noticeSaid(NoticeGiven notice) {
        if (notice.minimumHours() == null) {
            return Sentence.of("why.notice_no_minimum", notice.sent(), notice.hours());
        }
        return notice.isShort()
                ? Sentence.of(
                        "why.notice_short", notice.sent(), notice.hours(), notice.minimumHours(), notice.missingHours())
                : Sentence.of("why.notice_enough", notice.sent(), notice.hours(), notice.minimumHours());
    }
}
