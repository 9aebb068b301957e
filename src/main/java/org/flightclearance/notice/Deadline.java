package org.flightclearance.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.time.Validity;

/**
 * The last instant at which an answer is in time, with sentences that explain it.
 *
 * @param at UTC; null if no answer is expected: a notification that was sent at or after the departure, or a request that
 *     could no longer be sent by then
 */
public record Deadline(@Nullable Instant at, List<Sentence> why) {

    /** The precision of the databases: the first instant after a deadline is this much later. */
    public static final Duration STEP = Validity.STEP;

    /**
     * The deadline of a request that was sent under that rule: always after the sending, never after the departure.
     *
     * @param clearance what it asks for
     */
    public static Deadline of(NoticeRule rule, Clearance clearance, Instant sent, Instant departure) {
        var why = new ArrayList<Sentence>();
        if (!sent.isBefore(departure)) {
            return new Deadline(
                    null,
                    List.of(
                            clearance == Clearance.NOTIFICATION
                                    ? Sentence.of("why.notified_after_departure", sent, departure)
                                    : Sentence.of("why.departed", departure)));
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
            why.add(Sentence.of("why.earlier", at));
        }
        return new Deadline(at, List.copyOf(why));
    }
}
