package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Rulebook;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;
import org.flightclearance.request.deadline.LatestSending;

/**
 * What alerts depend on in a request. All instants are UTC.
 *
 * @param sent whether it is sent
 * @param endsAs how it ends if nothing else is recorded; null: nothing ends it
 * @param departure the first leg’s ETD
 * @param deadline last instant at which an answer is in time; null: not sent, or no answer is expected
 * @param sendBy latest sending that gives full notice wherever the provisional holidays fall, by the rule in force now;
 *     null: there is no minimum
 * @param fullNoticeBy latest sending that gives full notice by the days as they are recorded: after it the notice is short;
 *     null likewise
 * @param shortNotice whether it was sent with less than the minimum notice
 * @param answered whether an answer is recorded that was not struck
 * @param settledLate whether it ends unanswered, but nobody waits for an answer any more: one came late, or the mission
 *     withdrew it
 * @param changedAt when it was last changed
 */
public record FlightFacts(
        boolean sent,
        @Nullable Status endsAs,
        Instant departure,
        @Nullable Instant deadline,
        @Nullable Instant sendBy,
        @Nullable Instant fullNoticeBy,
        boolean shortNotice,
        boolean answered,
        boolean settledLate,
        Instant changedAt) {

    /** Of a request for which no provisional holiday makes a difference. */
    public FlightFacts(
            boolean sent,
            @Nullable Status endsAs,
            Instant departure,
            @Nullable Instant deadline,
            @Nullable Instant sendBy,
            boolean shortNotice,
            boolean answered,
            boolean settledLate,
            Instant changedAt) {
        this(sent, endsAs, departure, deadline, sendBy, sendBy, shortNotice, answered, settledLate, changedAt);
    }

    /** @param now UTC */
    public static FlightFacts of(FlightRequest request, Rulebook rulebook, Instant now) {
        Optional<Instant> sendBy = request.isSent() ? Optional.empty() : LatestSending.safely(request, rulebook, now);
        Optional<Instant> fullNoticeBy = request.isSent() ? Optional.empty() : LatestSending.of(request, rulebook, now);
        var derived = request.derived();
        return new FlightFacts(
                request.isSent(),
                derived.endsAs(),
                derived.departureAt(),
                derived.deadlineAt(),
                sendBy.orElse(null),
                fullNoticeBy.orElse(null),
                derived.shortNotice(),
                !request.replies().isEmpty(),
                request.isSettledLate(),
                request.changedAt());
    }

    boolean isToBeSent() {
        return !sent && endsAs == null;
    }

    /** Whether it ends unanswered if nothing else is recorded, and has neither a late answer nor a withdrawal. */
    boolean awaitsAnswer() {
        return sent && endsAs == Status.UNANSWERED && deadline != null && !settledLate;
    }
}
