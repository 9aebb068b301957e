package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Execution;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.outcome.AskedLeg;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.request.outcome.Outcome;
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
 * @param legAnswers its legs with what was decided for each, as {@link AskedLeg#text} has it; null: every answer is for all
 *     of them, and none is dropped
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
        @Enumerated(EnumType.STRING) ConflictKind conflict,
        @Nullable @Column(length = 2_600) String legAnswers) {

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
        var byLeg = AnswersByLeg.of(request, terms, replies);
        // The route leaves the dropped legs out
        var legAnswers = byLeg.differ() || request.itinerary().hasDropped()
                ? AskedLeg.text(LegFacts.asked(request, byLeg, deadline))
                : null;
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
                LegFacts.execution(request, ending.notFlown(), terms.clearance(), legAnswers),
                request.isCovered(),
                conflict,
                legAnswers);
    }

    /** Whether a minimum notice was required. */
    public boolean hasMinimum() {
        return minimumNoticeHours != null || minimumNoticeDays != null;
    }

    /** Whether it is approved, but not all of its legs are. */
    public boolean approvedInPart() {
        return endsAs == Status.APPROVED
                && legAnswers != null
                && AskedLeg.read(legAnswers).stream().anyMatch(leg -> leg.outcome() != LegOutcome.APPROVED);
    }

    /** What decides what became of its legs at that instant. */
    public LegsAsked legsAt(Instant asOf, boolean sent) {
        boolean passed = deadlineAt != null && asOf.isAfter(deadlineAt);
        boolean ownPassed = legAnswers == null
                ? passed
                : AskedLeg.ownDeadline(legAnswers).map(asOf::isAfter).orElse(passed);
        return new LegsAsked(statusAt(asOf, sent), passed, ownPassed, route, legAnswers);
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
