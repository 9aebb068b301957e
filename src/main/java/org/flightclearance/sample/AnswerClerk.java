package org.flightclearance.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Reply;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;

/** Records the host's answers. Requests of one outgoing letter that get the same answer are answered in one letter. */
final class AnswerClerk {

    /** Legs of a round trip with two stops. */
    private static final int LEGS_OF_TWO_STOPS = 3;

    private final Notebook notebook;
    private final Replies replies = new Replies();

    AnswerClerk(Notebook notebook) {
        this.notebook = notebook;
    }

    void enter(List<Dossier> dossiers) {
        dossiers.stream()
                .filter(AnswerClerk::isAnswered)
                .collect(Collectors.groupingBy(Answered::to, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::answer);
        dossiers.stream().filter(dossier -> dossier.takes(Turn.REVOKED)).forEach(this::revoke);
        dossiers.stream().filter(dossier -> dossier.takes(Turn.LATER_GRANTED)).forEach(this::grant);
    }

    private void answer(Answered answered, Collection<Dossier> dossiers) {
        // In time even for the first departure
        var received = dossiers.stream()
                .map(dossier -> dossier.times().answered())
                .min(Instant::compareTo)
                .orElseThrow();
        var reason = answered.reason();
        var letter = reason == null ? replies.approval(received) : replies.denial(received, reason);
        dossiers.forEach(dossier -> notebook.answer(
                entered(received), dossier.stored(), reason == null ? approval(dossier, letter) : letter));
    }

    /** Some round trips with several stops are approved as far as the first one only. */
    private static Reply approval(Dossier dossier, Reply letter) {
        int legs = dossier.stored().legs().size();
        var planned = dossier.planned();
        if (legs < LEGS_OF_TWO_STOPS
                || planned.turn() != null
                || !Draw.of(planned.number(), "legs").oneIn(3)) {
            return letter.withConditions(HostWords.conditions(planned));
        }
        return letter.withLegs(IntStream.rangeClosed(1, legs)
                .mapToObj(leg -> leg == 1
                        ? new LegReply(leg, Outcome.APPROVED, null, null, null)
                        : new LegReply(
                                leg,
                                Outcome.DENIED,
                                DenialReason.SECURITY,
                                HostWords.stated(DenialReason.SECURITY),
                                null))
                .collect(Collectors.toList()));
    }

    private void revoke(Dossier dossier) {
        var received = dossier.times().reconsidered();
        notebook.revoke(
                entered(received), dossier.stored(), replies.denial(received, DenialReason.MILITARY_OPERATIONS));
    }

    private void grant(Dossier dossier) {
        var received = dossier.times().reconsidered();
        notebook.answer(entered(received), dossier.stored(), replies.approval(received));
    }

    private static boolean isAnswered(Dossier dossier) {
        var ending = dossier.planned().ending();
        return ending == Status.APPROVED
                || ending == Status.DENIED
                || dossier.takes(Turn.LATE_NO)
                || dossier.takes(Turn.LATE_YES);
    }

    private static Instant entered(Instant received) {
        return received.plus(25, ChronoUnit.MINUTES);
    }

    /**
     * Groups requests that the host answers in one letter.
     *
     * @param reason reason of a denial; null: an approval
     * @param alone number of a request that gets an answer of its own; null: it shares one
     */
    private record Answered(@Nullable DenialReason reason, @Nullable Integer alone) {

        static Answered to(Dossier dossier) {
            var planned = dossier.planned();
            boolean yes =
                    planned.ending() == Status.APPROVED || planned.takes(Turn.LATE_YES) || planned.takes(Turn.REVOKED);
            var turn = planned.turn();
            return new Answered(
                    yes ? null : HostWords.reason(planned, dossier.times().departure()),
                    turn != null && turn.isAnsweredAlone() ? planned.number() : null);
        }
    }
}
