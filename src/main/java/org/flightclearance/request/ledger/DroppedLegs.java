package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Rulebook;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.LegFacts;
import org.flightclearance.request.Move;
import org.flightclearance.request.Reply;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.restriction.Conflict;

/**
 * The legs that the mission goes on without, as a ledger has them. Only the move that drops all legs that are not granted can
 * drop them.
 *
 * @param numbers from 1, in order; empty: the ledger drops none
 */
record DroppedLegs(List<Integer> numbers) {

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /**
     * Adds a fault if these are never exactly the legs that are not granted.
     *
     * @param request without the replies; null: it is not known
     * @param replies that are recorded too, in this order
     */
    void check(@Nullable FlightRequest request, List<Reply> replies, Instant now, Faults faults) {
        if (isEmpty() || request == null || !replies.stream().allMatch(Reply::decides)) {
            return;
        }
        if (request.derivedStepByStep(replies).stream()
                .noneMatch(facts -> Move.GRANTED_LEGS.from().contains(facts.statusAt(now, request.isSent()))
                        && areNotGranted(request, facts))) {
            faults.add("/legs/" + (numbers.get(0) - 1) + "/dropped", "fault.dropped_not_granted");
        }
    }

    /**
     * Drops the legs, if they are now those that are not granted.
     *
     * @param conflicts finds the restrictions that affect the request
     * @return whether nothing is left to be dropped
     */
    boolean make(
            RequestMoves moves,
            FlightRequest request,
            Rulebook rulebook,
            Function<FlightRequest, List<Conflict>> conflicts,
            Instant now) {
        if (isEmpty() || !Move.GRANTED_LEGS.isOpenTo(request, now) || !areNotGranted(request, request.derived())) {
            return isEmpty();
        }
        moves.keepGrantedLegs(request, rulebook, conflicts);
        return true;
    }

    private boolean areNotGranted(FlightRequest request, DerivedFacts facts) {
        var others = request.legsLeft().stream()
                .filter(leg -> !LegFacts.granted(facts.clearance(), facts.legAnswers(), leg))
                .toList();
        return others.equals(numbers) && others.size() < request.legsLeft().size();
    }
}
