package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.request.outcome.Outcome;

/** The memos of a request: facts that are kept and shown, but do not change its status. */
final class Memos {

    private final RecordedFacts request;
    private final DerivedFacts derived;
    private final Status status;
    private final Instant asOf;
    private final List<Sentence> memos = new ArrayList<>();

    private Memos(RecordedFacts request, Instant asOf) {
        this.request = request;
        this.derived = request.derived();
        this.status = request.statusAt(asOf);
        this.asOf = asOf;
    }

    static List<Sentence> of(RecordedFacts request, Instant asOf) {
        var memos = new Memos(request, asOf);
        memos.ofAnswers();
        memos.ofWithdrawal();
        if (request.permit() != null && !request.isCovered()) {
            memos.say("memo.not_covered", request.permit());
        }
        if (request.amendedBy() != null) {
            memos.say("memo.amended_by", request.amendedBy());
        }
        return List.copyOf(memos.memos);
    }

    private void ofAnswers() {
        var late = derived.lateAnswerAt();
        if (status == Status.UNANSWERED && late != null) {
            var deadline = Objects.requireNonNull(derived.deadlineAt());
            say(
                    "memo.answered_late",
                    Objects.requireNonNull(derived.lateOutcome()),
                    NoticeGiven.hoursBetween(deadline, late));
        }
        if (status == Status.DENIED) {
            var end = Objects.requireNonNull(derived.endsAt());
            var no = derived.revoked() ? first(Outcome.DENIED, end) : end;
            if (derived.revoked() && no != null) {
                say("memo.revoked", no);
            }
            var yes = derived.laterGranted() && no != null ? first(Outcome.APPROVED, no) : null;
            if (yes != null) {
                say("memo.later_granted", yes);
            }
        }
        ofLegs();
        if (status == Status.APPROVED && derived.approvedTooLate()) {
            var end = Objects.requireNonNull(derived.endsAt());
            say("memo.approved_too_late", NoticeGiven.hoursBetween(end, derived.departureAt()));
        }
        if (status == Status.APPROVED && isForAnotherDay()) {
            say("memo.not_valid_on_day", derived.departureAt());
        }
        if (status == Status.WITHDRAWN || status == Status.UNANSWERED) {
            request.replies().stream()
                    .filter(reply -> !isFirstLate(reply))
                    .forEach(reply -> say(
                            "memo.answered_after_end",
                            Objects.requireNonNull(reply.outcome()),
                            Objects.requireNonNull(reply.receivedAt())));
        } else if (derived.clearance() == Clearance.NOTIFICATION && status == Status.NOTIFIED) {
            received(Outcome.APPROVED).forEach(yes -> say("memo.notification_approved", yes));
        }
    }

    /** What was decided otherwise for some legs than for others. */
    private void ofLegs() {
        if (derived.legAnswers() == null || status != Status.APPROVED && status != Status.DENIED) {
            return;
        }
        var byOutcome = new HashMap<Optional<LegOutcome>, List<Integer>>();
        for (int leg = 1; leg <= request.legs().size(); leg++) {
            byOutcome
                    .computeIfAbsent(Optional.ofNullable(request.outcomeOf(leg, asOf)), any -> new ArrayList<>())
                    .add(leg);
        }
        if (status == Status.APPROVED && byOutcome.size() > 1) {
            var approved = byOutcome.getOrDefault(Optional.of(LegOutcome.APPROVED), List.of());
            say("memo.approved_in_part", approved.size(), request.legs().size());
            sayLegs("memo.legs_denied", byOutcome.get(Optional.of(LegOutcome.DENIED)));
        }
        sayLegs("memo.legs_unanswered", byOutcome.get(Optional.of(LegOutcome.UNANSWERED)));
        var open = byOutcome.getOrDefault(Optional.<LegOutcome>empty(), List.of()).stream()
                .filter(leg -> !LegFacts.isWithdrawn(derived.legAnswers(), leg))
                .toList();
        sayLegs("memo.legs_open", open);
        var late = byOutcome.getOrDefault(Optional.of(LegOutcome.UNANSWERED), List.of()).stream()
                .filter(leg -> request.replies().stream().anyMatch(reply -> reply.outcomeOf(leg) != null))
                .toList();
        sayLegs("memo.legs_late", late);
        var dropped = IntStream.rangeClosed(1, request.legs().size())
                .filter(request::isDropped)
                .boxed()
                .toList();
        sayLegs("memo.legs_dropped", dropped);
    }

    private void sayLegs(String key, @Nullable List<Integer> legs) {
        if (legs != null && !legs.isEmpty()) {
            say(key, legs, legs.size());
        }
    }

    private void ofWithdrawal() {
        var withdrawal = request.withdrawal();
        if (withdrawal != null && status != Status.WITHDRAWN) {
            say(
                    derived.notFlown() ? "memo.not_flown" : "memo.withdrawn_without_effect",
                    Objects.requireNonNull(withdrawal.at()));
        }
    }

    /** Whether no approval that decided is valid when the flight departs. */
    private boolean isForAnotherDay() {
        return request.replies().stream()
                .filter(reply -> reply.outcome() == Outcome.APPROVED)
                .filter(reply -> Objects.equals(reply.receivedAt(), derived.endsAt()))
                .noneMatch(reply -> PermissionDays.of(reply).include(request));
    }

    private boolean isFirstLate(Reply reply) {
        return Objects.equals(reply.receivedAt(), derived.lateAnswerAt()) && reply.outcome() == derived.lateOutcome();
    }

    private @Nullable Instant first(Outcome outcome, Instant from) {
        return received(outcome)
                .filter(at -> !at.isBefore(from))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Stream<Instant> received(Outcome outcome) {
        return AnswersByLeg.of(request, request.terms(), request.replies()).ofRequest().stream()
                .filter(reply -> reply.outcome() == outcome)
                .map(reply -> Objects.requireNonNull(reply.receivedAt()));
    }

    private void say(String key, Object... arguments) {
        memos.add(Sentence.of(key, arguments));
    }
}
