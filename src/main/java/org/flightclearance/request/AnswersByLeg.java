package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Terms;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.request.outcome.Outcome;

/**
 * The answers to a request, some of which may be for single legs. For each leg the first answer that is in time decides, and a
 * later no revokes a yes. The request is approved if any leg is, and denied if none is.
 *
 * @param ordered by the time of receipt, without the struck ones
 * @param limits for each leg, until when an answer decides
 */
record AnswersByLeg(List<Reply> ordered, List<Limit> limits) {

    static AnswersByLeg of(RecordedFacts request, Terms terms, List<Reply> replies) {
        var ordered = replies.stream().sorted(Ending.IN_ORDER).toList();
        var legs = request.legs();
        var withdrawal = request.withdrawal();
        var withdrawnAt = withdrawal == null ? null : withdrawal.at();
        var going = Limit.of(terms.deadlineAt(), withdrawnAt);
        if (!request.itinerary().hasDropped()) {
            return new AnswersByLeg(ordered, Collections.nCopies(legs.size(), going));
        }
        // That the mission goes on without a leg makes no late answer for it one in time
        var dropped =
                Limit.of(terms.deadlineAt(Objects.requireNonNull(legs.get(0).etd())), withdrawnAt);
        return new AnswersByLeg(
                ordered,
                IntStream.rangeClosed(1, legs.size())
                        .mapToObj(leg -> request.isDropped(leg) ? dropped : going)
                        .toList());
    }

    /** The same as if no leg had been dropped: every answer decides until the deadline of all legs together. */
    static AnswersByLeg asAsked(RecordedFacts request, Terms terms, List<Reply> replies) {
        var legs = request.legs();
        var withdrawal = request.withdrawal();
        var deadline = terms.deadlineAt(Objects.requireNonNull(legs.get(0).etd()));
        var limit = Limit.of(deadline, withdrawal == null ? null : withdrawal.at());
        return new AnswersByLeg(
                replies.stream().sorted(Ending.IN_ORDER).toList(), Collections.nCopies(legs.size(), limit));
    }

    /**
     * Until when an answer for a leg decides.
     *
     * @param at the last instant, UTC; null: no answer decides
     * @param withdrawn whether the mission withdrew the request by the deadline, so that the host need not answer any more
     */
    record Limit(@Nullable Instant at, boolean withdrawn) {

        static Limit of(Optional<Instant> deadline, @Nullable Instant withdrawnAt) {
            boolean withdrawn = withdrawnAt != null
                    && deadline.filter(at -> !withdrawnAt.isAfter(at)).isPresent();
            return new Limit(withdrawn ? withdrawnAt : deadline.orElse(null), withdrawn);
        }

        boolean includes(Reply reply) {
            return at != null && !Objects.requireNonNull(reply.receivedAt()).isAfter(at);
        }
    }

    /** Whether any answer is for single legs. */
    boolean differ() {
        return ordered.stream().anyMatch(reply -> reply.legs() != null);
    }

    /**
     * The answers as what each makes of the whole request. A no for some legs is a no for the request, unless a yes for a leg
     * that it left open follows in time.
     */
    List<Reply> ofRequest() {
        if (!differ()) {
            return ordered;
        }
        var decided = new LegOutcome[limits.size()];
        var whole = new ArrayList<Reply>();
        var leftOpen = new ArrayList<Reply>();
        for (var reply : ordered) {
            if (IntStream.rangeClosed(1, limits.size()).allMatch(leg -> reply.outcomeOf(leg) == null)) {
                // A correction took its legs away
                continue;
            }
            boolean wasApproved = Arrays.asList(decided).contains(LegOutcome.APPROVED);
            if (decide(reply, decided)) {
                whole.removeAll(leftOpen);
                leftOpen.clear();
            }
            boolean isApproved = Arrays.asList(decided).contains(LegOutcome.APPROVED);
            // Otherwise it says of the request what it says itself: a yes for a denied leg came too late
            var outcome = isApproved ? Outcome.APPROVED : wasApproved ? Outcome.DENIED : reply.outcome();
            var made = reply.withOutcome(outcome);
            whole.add(made);
            if (!isApproved) {
                leftOpen.add(made);
            }
        }
        return whole;
    }

    /** What was decided for each leg; null: no answer in time says anything of it. */
    List<@Nullable LegOutcome> decided() {
        var decided = new LegOutcome[limits.size()];
        ordered.forEach(reply -> decide(reply, decided));
        return Arrays.asList(decided);
    }

    /**
     * Applies an answer to the legs that it is for.
     *
     * @return whether it grants a leg that was open until then
     */
    private boolean decide(Reply reply, @Nullable LegOutcome[] decided) {
        boolean grants = false;
        for (int i = 0; i < decided.length; i++) {
            var said = reply.outcomeOf(i + 1);
            if (decided[i] == null && said != null && limits.get(i).includes(reply)) {
                decided[i] = said == Outcome.APPROVED ? LegOutcome.APPROVED : LegOutcome.DENIED;
                grants |= said == Outcome.APPROVED;
            } else if (decided[i] == LegOutcome.APPROVED && said == Outcome.DENIED) {
                decided[i] = LegOutcome.DENIED;
            }
        }
        return grants;
    }
}
