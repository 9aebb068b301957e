package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.restriction.ConflictKind;

/**
 * What follows from the facts of a request, kept beside them so that lists and reports are index ranges.
 *
 * @param route the places of its legs, {@code GAGO–Ber}
 * @param departureAt the first leg's ETD, UTC
 * @param clearance what is asked: permission, or mere notice
 * @param noticeRule name of the rule that was in force when it was sent; null until then
 * @param minimumNoticeHours least notice that was wanted; null: none, or in working days
 * @param minimumNoticeDays least notice that was wanted, in working days; null: none, or in hours
 * @param deadlineAt last instant at which an answer is in time
 * @param endsAt the first instant at which {@code endsAs} holds if nothing else is recorded; for unanswered a
 *     microsecond after the deadline; null: nothing ends it
 * @param openFor how long it is open from the sending until then; null where it was not sent or nothing ends it
 * @param denialReason stated with the no that decided or revoked
 * @param lateAnswerAt when the first answer after the deadline was received
 * @param laterGranted denied, and a yes came later
 * @param revoked approved first, then denied
 * @param notFlown approved, then taken back by the mission
 * @param conflict with what kind of restriction it is in conflict; once it has ended, was when it ended
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
        @Enumerated(EnumType.STRING) ConflictKind conflict) {

    /** An approval received less than this before departure came too late to use; a choice of ours. */
    public static final Duration USABLE_APPROVAL = Duration.ofHours(6);

    static DerivedFacts of(RecordedFacts request, ConflictKind conflict) {
        var terms = request.terms();
        var deadline = terms.deadlineAt().orElse(null);
        var minimum = terms.minimum();
        var ending = request.isSent()
                ? Ending.ofSent(terms.clearance(), deadline, request.replies(), request.withdrawal())
                : Ending.ofUnsent(request.withdrawal());
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
                conflict);
    }

    /** Whether the authority wanted any notice at the least. */
    public boolean hasMinimum() {
        return minimumNoticeHours != null || minimumNoticeDays != null;
    }

    public Status statusAt(Instant asOf, boolean sent) {
        return Status.at(asOf, sent, clearance, endsAt, endsAs);
    }

    /** Whether something has ended it by then. */
    public boolean hasEndedBy(Instant asOf) {
        return endsAt != null && !asOf.isBefore(endsAt);
    }

    /** Whether it is approved, by an answer less than {@link #USABLE_APPROVAL} before departure. */
    public boolean approvedTooLate() {
        return endsAs == Status.APPROVED && endsAt != null && endsAt.isAfter(departureAt.minus(USABLE_APPROVAL));
    }
}
