package org.flightclearance.letter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.outcome.LegReplies;
import org.flightclearance.request.outcome.Outcome;

/**
 * What a letter answers to each of its requests. What it says of all requests goes where it belongs, whichever outcome
 * it states for all: reasons to the denied requests, conditions and validity to the approved ones. If no request is
 * denied, the reasons go to the approved ones, and are refused there: nothing that was entered is dropped without a word.
 */
final class LetterReplies {

    private final Reply letter;
    private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);

    LetterReplies(Reply letter, List<@Nullable AnsweredRequest> requests) {
        this.letter = letter;
        for (var one : requests) {
            var own = one == null ? null : one.reply();
            var outcome = own == null ? null : outcome(own);
            if (outcome != null) {
                outcomes.add(outcome);
            }
            if (own != null && LegReplies.anyDenied(own.legs())) {
                outcomes.add(Outcome.DENIED);
            }
        }
    }

    Reply to(AnsweredRequest one) {
        var own = one.reply();
        var outcome = outcome(own);
        var reply = ReplyBuilder.builder();
        for (var field : ReplyField.values()) {
            var value = field.of(own);
            field.set(reply, value == null && isFor(field, outcome, own) ? field.of(letter) : value);
        }
        return reply.legs(own.legs()).build();
    }

    /** Where single legs are named, the outcome follows from them. */
    private @Nullable Outcome outcome(Reply own) {
        return own.outcome() == null && own.legs() == null ? letter.outcome() : own.outcome();
    }

    private boolean isFor(ReplyField field, @Nullable Outcome outcome, Reply own) {
        return switch (field) {
            case OUTCOME -> own.legs() == null;
            // What the letter says of all is that of each denied leg of which nothing else is said
            case REASON, REASON_STATED ->
                own.legs() == null ? isFor(field, outcome) : LegReplies.lackReason(own.legs());
            case REASON_ASSESSED -> own.legs() == null ? isFor(field, outcome) : LegReplies.anyDenied(own.legs());
            default -> isFor(field, outcome);
        };
    }

    private boolean isFor(ReplyField field, @Nullable Outcome outcome) {
        return field.outcome() == null || field.outcome() == outcome || !outcomes.contains(field.outcome());
    }
}
