package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
 * @param legs how many legs the request has
 * @param limit the last instant at which an answer decides, UTC; null: none does
 */
record AnswersByLeg(List<Reply> ordered, int legs, @Nullable Instant limit) {

    static AnswersByLeg of(RecordedFacts request, Terms terms, List<Reply> replies) {
        var deadline = terms.deadlineAt().orElse(null);
        var withdrawal = request.withdrawal();
        var withdrawnAt = withdrawal == null ? null : withdrawal.at();
        return new AnswersByLeg(
                replies.stream().sorted(Ending.IN_ORDER).toList(),
                request.legs().size(),
                deadline != null && withdrawnAt != null && withdrawnAt.isBefore(deadline) ? withdrawnAt : deadline);
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
        var decided = new LegOutcome[legs];
        var whole = new ArrayList<Reply>();
        var leftOpen = new ArrayList<Reply>();
        for (var reply : ordered) {
            if (IntStream.rangeClosed(1, legs).allMatch(leg -> reply.outcomeOf(leg) == null)) {
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
        var decided = new LegOutcome[legs];
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
            if (decided[i] == null && said != null && isInTime(reply)) {
                decided[i] = said == Outcome.APPROVED ? LegOutcome.APPROVED : LegOutcome.DENIED;
                grants |= said == Outcome.APPROVED;
            } else if (decided[i] == LegOutcome.APPROVED && said == Outcome.DENIED) {
                decided[i] = LegOutcome.DENIED;
            }
        }
        return grants;
    }

    private boolean isInTime(Reply reply) {
        return limit != null && !Objects.requireNonNull(reply.receivedAt()).isAfter(limit);
    }
}
