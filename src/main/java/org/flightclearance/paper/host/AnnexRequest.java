package org.flightclearance.paper.host;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.Answer;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.Outcome;

/**
 * A request that the host has not granted, as an annex lists it.
 *
 * @param route its places with their names or positions, one a line
 * @param departure planned departure, UTC
 * @param deadline deadline for an answer, UTC
 * @param status pending, denied or unanswered
 * @param answer the denial, or the late answer; null if there is none
 * @param revoked whether it was approved first
 * @param notified whether it is a notification, which is in no total
 * @param noticeHours hours from sending to departure
 */
record AnnexRequest(
        String reference,
        @Nullable String callsign,
        List<String> route,
        Sending sending,
        Instant departure,
        @Nullable Instant deadline,
        Status status,
        @Nullable Reply answer,
        boolean revoked,
        boolean notified,
        @Nullable BigDecimal noticeHours) {

    static AnnexRequest of(FlightRequest request, PlaceWords places, Instant asOf) {
        var derived = request.derived();
        var status = request.statusAt(asOf);
        return new AnnexRequest(
                request.reference(),
                request.aircraft().callsign(),
                places.route(request.legs()),
                Objects.requireNonNull(request.sending()),
                derived.departureAt(),
                derived.deadlineAt(),
                status,
                status == Status.DENIED
                        ? first(request, no -> no.outcome() == Outcome.DENIED)
                        : first(request, late -> Objects.equals(late.receivedAt(), derived.lateAnswerAt())),
                derived.revoked(),
                derived.clearance() == Clearance.NOTIFICATION,
                request.terms().noticeGiven().map(NoticeGiven::hours).orElse(null));
    }

    /** The matching answer that was received first; struck answers do not count. */
    private static @Nullable Reply first(FlightRequest request, Predicate<Reply> which) {
        return request.answers().stream()
                .filter(answer -> !answer.isStruck())
                .map(Answer::reply)
                .filter(which)
                .min(Comparator.comparing(reply -> Objects.requireNonNull(reply.receivedAt())))
                .orElse(null);
    }
}
