package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Execution;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.restriction.ConflictKind;

/**
 * What is computed from the facts of a request. It is stored with them, so that lists and reports are index ranges.
 *
 * @param route the places of its legs, such as {@code GAGO–Ber}
 * @param departureAt the first leg's ETD, UTC
 * @param clearance whether it asks for permission or only informs the host
 * @param noticeRule name of its notice rule; null until it is sent
 * @param minimumNoticeHours minimum notice in hours; null: none, or in working days
 * @param minimumNoticeDays minimum notice in working days; null: none, or in hours
 * @param shortNotice whether it was sent with less than the minimum notice
 * @param deadlineAt last instant at which an answer is in time, UTC; null until it is sent, and for a notification sent
 *     at or after departure
 * @param endsAt first instant at which the status is {@code endsAs} if nothing else is recorded, UTC; for an unanswered
 *     request one microsecond after the deadline; null: nothing ends it
 * @param openFor how long it is open, from the sending to {@code endsAt}; null if it was not sent or nothing ends it
 * @param denialReason the host's reason for the denial that decided, or that revoked an approval
 * @param lateAnswerAt when the first late answer to an unanswered request was received, UTC
 * @param lateOutcome what that answer said
 * @param laterGranted whether it was denied, and a yes came later
 * @param revoked whether it was approved, and the approval was revoked
 * @param notFlown whether it was approved, and the mission withdrew it
 * @param execution what became of the flight if it is approved or notified; null: unconfirmed
 * @param underPermit whether a standing permit covers it; it is in no total then
 * @param conflict the kinds of restrictions that affect it; changes of restrictions after it has ended do not count
 */
@Embeddable
public record DerivedFacts(
        String route,
        Instant departureAt,
        @Enumerated(EnumType.STRING) Clearance clearance,
        @Nullable String noticeRule,
        @Nullable Integer minimumNoticeHours,
        @Nullable Integer minimumNoticeDays,
        boolean shortNotice,
        @Nullable Instant deadlineAt,
        @Nullable Instant endsAt,
        @Nullable @Enumerated(EnumType.STRING) Status endsAs,
        @Nullable @Enumerated(EnumType.STRING) OpenDuration openFor,
        @Nullable @Enumerated(EnumType.STRING) DenialReason denialReason,
        @Nullable Instant lateAnswerAt,
        @Nullable @Enumerated(EnumType.STRING) Outcome lateOutcome,
        boolean laterGranted,
        boolean revoked,
        boolean notFlown,
        @Nullable @Enumerated(EnumType.STRING) Execution execution,
        boolean underPermit,
        @Enumerated(EnumType.STRING) ConflictKind conflict) {

    /** An approval received less than this before departure is too late to use. A choice: docs/domain.md. */
    public static final Duration USABLE_APPROVAL = Duration.ofHours(6);

    static DerivedFacts of(RecordedFacts request, ConflictKind conflict) {
        return of(request, request.replies(), conflict);
    }

    /** @param replies instead of those that are recorded */
    static DerivedFacts of(RecordedFacts request, List<Reply> replies, ConflictKind conflict) {
        var terms = request.terms();
        var deadline = terms.deadlineAt().orElse(null);
        var minimum = terms.minimum();
        var ending = Ending.of(request, terms, replies);
        var denial = ending.denial();
        var late = ending.late();
        return new DerivedFacts(
                request.itinerary().route(),
                terms.departure(),
                terms.clearance(),
                request.isSent() ? terms.rule().name() : null,
                minimum == null ? null : minimum.asHours(),
                minimum == null ? null : minimum.asWorkingDays(),
                terms.noticeGiven().map(NoticeGiven::isShort).orElse(false),
                deadline,
                ending.at(),
                ending.as(),
                OpenDuration.of(request.sentAt(), ending.at()),
                denial == null ? null : denial.reason(),
                late == null ? null : late.receivedAt(),
                late == null ? null : late.outcome(),
                ending.laterGranted(),
                ending.revoked(),
                ending.notFlown(),
                execution(request, ending.notFlown()),
                request.isCovered(),
                conflict);
    }

    /** An approval that the mission gave back was not flown by us, unless the host had asked for that. */
    private static @Nullable Execution execution(RecordedFacts request, boolean givenBack) {
        var etds = request.legs().stream()
                .map(leg -> Objects.requireNonNull(leg.etd()))
                .toList();
        var withdrawal = givenBack ? request.withdrawal() : null;
        return request.executed()
                .became(
                        etds,
                        withdrawal == null
                                ? null
                                : withdrawal.reason() == WithdrawalReason.HOST_ASKED
                                        ? Execution.IMPEDED
                                        : Execution.NOT_FLOWN_BY_US);
    }

    /** Whether a minimum notice was required. */
    public boolean hasMinimum() {
        return minimumNoticeHours != null || minimumNoticeDays != null;
    }

    public Status statusAt(Instant asOf, boolean sent) {
        return Status.at(asOf, sent, clearance, endsAt, endsAs);
    }

    /** Whether it has ended at that instant. */
    public boolean hasEndedBy(Instant asOf) {
        return endsAt != null && !asOf.isBefore(endsAt);
    }

    /** Whether it is approved, but the approval was received less than {@link #USABLE_APPROVAL} before departure. */
    public boolean approvedTooLate() {
        return endsAs == Status.APPROVED && endsAt != null && endsAt.isAfter(departureAt.minus(USABLE_APPROVAL));
    }
}
