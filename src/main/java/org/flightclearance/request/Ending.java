package org.flightclearance.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Deadline;
import org.flightclearance.notice.Terms;

/**
 * How a request ends if nothing else is recorded. The earliest of the answer received, the withdrawal and the deadline
 * decides; if they happened at the same instant, the first in this order. Everything later is a memo, except a no that
 * revokes an approval.
 *
 * @param at first instant at which the status is {@code as}, UTC; if unanswered, one step after the deadline; null: it
 *     does not end
 * @param denial the no that decided, or that revoked the approval
 * @param late the first answer to an unanswered request, received after the deadline
 * @param revoked whether a yes decided, and was revoked later
 * @param laterGranted whether a yes came after the no
 * @param notFlown whether it was approved, and the mission withdrew it
 */
record Ending(
        @Nullable Instant at,
        @Nullable Status as,
        @Nullable Reply denial,
        @Nullable Reply late,
        boolean revoked,
        boolean laterGranted,
        boolean notFlown) {

    private static final Ending NONE = ends(null, null);

    /** By time of receipt. At the same instant the yes comes first, so that the no is a revocation. */
    static final Comparator<Reply> IN_ORDER =
            Comparator.comparing(Ending::receivedAt).thenComparing(Reply::denies);

    static Ending of(RecordedFacts request, Terms terms) {
        return of(request, terms, request.replies());
    }

    /** @param replies instead of those that are recorded */
    static Ending of(RecordedFacts request, Terms terms, List<Reply> replies) {
        return request.isSent()
                ? ofSent(
                        terms.clearance(),
                        terms.deadlineAt().orElse(null),
                        AnswersByLeg.of(request, terms, replies).ofRequest(),
                        request.withdrawal())
                : ofUnsent(request.withdrawal());
    }

    static Ending ofUnsent(@Nullable Withdrawal withdrawal) {
        return withdrawal == null ? NONE : ends(withdrawal.at(), Status.WITHDRAWN);
    }

    /**
     * @param deadline null only for a notification sent at or after departure, which nothing ends
     * @param replies as what each makes of the whole request, without the struck ones
     */
    static Ending ofSent(
            Clearance clearance, @Nullable Instant deadline, List<Reply> replies, @Nullable Withdrawal withdrawal) {
        if (deadline == null) {
            return NONE;
        }
        var withdrawnAt = withdrawal == null ? null : withdrawal.at();
        var ordered = replies.stream().sorted(IN_ORDER).toList();
        // A notification needs no yes, so a yes is only a memo
        var deciding = ordered.stream()
                .filter(reply -> clearance == Clearance.REQUIRED || reply.denies())
                .findFirst()
                .filter(reply -> !receivedAt(reply).isAfter(deadline))
                .filter(reply -> withdrawnAt == null || !receivedAt(reply).isAfter(withdrawnAt));
        if (deciding.isPresent()) {
            return answered(deciding.get(), ordered, withdrawnAt != null);
        }
        if (withdrawnAt != null && !withdrawnAt.isAfter(deadline)) {
            return ends(withdrawnAt, Status.WITHDRAWN);
        }
        if (clearance == Clearance.NOTIFICATION) {
            return NONE;
        }
        var late = ordered.isEmpty() ? null : ordered.get(0);
        return new Ending(deadline.plus(Deadline.STEP), Status.UNANSWERED, null, late, false, false, false);
    }

    private static Ending answered(Reply deciding, List<Reply> ordered, boolean withdrawn) {
        var denial = deciding.denies()
                ? Optional.of(deciding)
                : after(deciding, ordered).filter(Reply::denies).findFirst();
        boolean revoked = denial.isPresent() && !deciding.denies();
        boolean laterGranted = denial.stream().flatMap(no -> after(no, ordered)).anyMatch(reply -> !reply.denies());
        return new Ending(
                deciding.receivedAt(),
                denial.isPresent() ? Status.DENIED : Status.APPROVED,
                denial.orElse(null),
                null,
                revoked,
                laterGranted,
                denial.isEmpty() && withdrawn);
    }

    private static Stream<Reply> after(Reply reply, List<Reply> ordered) {
        return ordered.stream().skip(ordered.indexOf(reply) + 1L);
    }

    /** The denial that decided or revoked an approval; of an unanswered request, the late denial. */
    @Nullable
    Reply anyDenial() {
        return denial != null || late == null || !late.denies() ? denial : late;
    }

    private static Instant receivedAt(Reply reply) {
        return Objects.requireNonNull(reply.receivedAt());
    }

    private static Ending ends(@Nullable Instant at, @Nullable Status as) {
        return new Ending(at, as, null, null, false, false, false);
    }
}
