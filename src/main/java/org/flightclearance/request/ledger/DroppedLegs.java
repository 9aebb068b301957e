package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
 * The legs that the mission goes on without, as a ledger has them. They may have been dropped at several times, between
 * answers: each was not granted at one of them, while another leg could fly.
 *
 * @param numbers from 1, in order; empty: the ledger drops none
 */
record DroppedLegs(List<Integer> numbers) {

    /** Those that are recorded as dropped. */
    static DroppedLegs of(FlightRequest request) {
        return new DroppedLegs(IntStream.rangeClosed(1, request.legs().size())
                .filter(request::isDropped)
                .boxed()
                .toList());
    }

    /** For each leg, true if it is dropped, and otherwise null. */
    List<@Nullable Boolean> ofEach(int legs) {
        var each = new ArrayList<@Nullable Boolean>();
        for (int leg = 1; leg <= legs; leg++) {
            each.add(numbers.contains(leg) ? Boolean.TRUE : null);
        }
        return each;
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Without those that no answer of the request justifies any more: an import would refuse them. */
    DroppedLegs justified(FlightRequest request) {
        if (isEmpty()) {
            return this;
        }
        var unjustified = unjustified(request, request.derivedReplyByReply(), Instant.MAX);
        return new DroppedLegs(
                numbers.stream().filter(leg -> !unjustified.contains(leg)).toList());
    }

    /**
     * Adds a fault for the first of these that was granted at each step at which the mission could have gone on without it.
     *
     * @param request without the replies; null: it is not known
     * @param replies that are recorded too, in this order
     */
    void check(@Nullable FlightRequest request, List<Reply> replies, Instant now, Faults faults) {
        if (isEmpty() || request == null || !replies.stream().allMatch(Reply::decides)) {
            return;
        }
        unjustified(request, request.derivedStepByStep(replies), now).stream()
                .findFirst()
                .ifPresent(leg -> faults.add("/legs/" + (leg - 1) + "/dropped", "fault.dropped_not_granted"));
    }

    private Collection<Integer> unjustified(FlightRequest request, List<DerivedFacts> steps, Instant now) {
        var open = new TreeSet<>(numbers);
        steps.forEach(facts -> open.removeAll(notGranted(request, facts, now)));
        return open;
    }

    /** Those that are not granted while the request may fly with a leg that is not dropped. */
    private List<Integer> notGranted(FlightRequest request, DerivedFacts facts, Instant now) {
        Predicate<Integer> granted = leg -> LegFacts.granted(facts.clearance(), facts.legAnswers(), leg);
        boolean goesOn = Move.GRANTED_LEGS.from().contains(facts.statusAt(now, request.isSent()))
                && others(request).stream().anyMatch(granted);
        return goesOn ? numbers.stream().filter(granted.negate()).toList() : List.of();
    }

    private List<Integer> others(FlightRequest request) {
        return IntStream.rangeClosed(1, request.legs().size())
                .boxed()
                .filter(leg -> !numbers.contains(leg))
                .toList();
    }

    /** Drops the legs between the answers that are entered one by one. */
    final class Steps {

        /** Those that were granted in every step so far. */
        private final Collection<Integer> open = new TreeSet<>(numbers);

        private boolean done = isEmpty();

        /**
         * Drops all of the legs once each of them has not been granted at one step at least.
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
            if (!done) {
                open.removeAll(notGranted(request, request.derived(), now));
                if (open.isEmpty()) {
                    moves.goOnWith(request, others(request), rulebook, conflicts);
                    done = true;
                }
            }
            return done;
        }
    }
}
