package org.flightclearance.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.letter.AnsweredRequest;
import org.flightclearance.letter.LetterService;
import org.flightclearance.request.DenialReason;
import org.flightclearance.request.RequestService;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.Status;
import org.flightclearance.security.Actor;

/** Enters what the host answered: those of one letter that get the same answer get it in one letter. */
final class AnswerClerk {

    private final Actor actor;
    private final RequestService requestDesk;
    private final LetterService letterDesk;
    private final Replies replies = new Replies();

    AnswerClerk(Actor actor, RequestService requestDesk, LetterService letterDesk) {
        this.actor = actor;
        this.requestDesk = requestDesk;
        this.letterDesk = letterDesk;
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
        // In time for the first to depart
        var received = dossiers.stream()
                .map(dossier -> dossier.times().answered())
                .min(Instant::compareTo)
                .orElseThrow();
        var reason = answered.reason();
        letterDesk.answer(
                actor,
                entered(received),
                dossiers.stream()
                        .map(dossier -> new AnsweredRequest(
                                dossier.reference(),
                                null,
                                null,
                                reason == null ? HostWords.conditions(dossier.planned()) : null))
                        .toList(),
                reason == null ? replies.approval(received) : replies.denial(received, reason));
    }

    private void revoke(Dossier dossier) {
        var received = dossier.times().reconsidered();
        requestDesk.revoke(
                actor,
                entered(received),
                dossier.reference(),
                replies.denial(received, DenialReason.MILITARY_OPERATIONS),
                null);
    }

    private void grant(Dossier dossier) {
        var received = dossier.times().reconsidered();
        var now = entered(received);
        var seen = new SeenState(dossier.stored().version(), dossier.stored().statusAt(now));
        requestDesk.answer(actor, now, dossier.reference(), replies.approval(received), seen);
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
     * What makes the host answer several requests in one letter.
     *
     * @param reason why not; null: a yes
     * @param alone the number of a request that is answered alone
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
