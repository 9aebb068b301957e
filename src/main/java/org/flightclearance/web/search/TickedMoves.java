package org.flightclearance.web.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Status;
import org.flightclearance.security.Actor;
import org.flightclearance.web.request.RequestRow;

/**
 * Which requests of a list can be selected for a letter.
 *
 * @param sent references of those that can be recorded as sent
 * @param answered references of those whose answer can be recorded
 */
public record TickedMoves(Set<String> sent, Set<String> answered) {

    static TickedMoves of(Collection<FlightRequest> requests, Actor actor, Instant now) {
        return new TickedMoves(
                requests.stream()
                        .filter(request -> isGranted(Move.SEND, request, actor) && canBeSent(request, now))
                        .map(FlightRequest::reference)
                        .collect(Collectors.toSet()),
                requests.stream()
                        .filter(request -> isGranted(Move.ANSWER, request, actor) && waits(request, now))
                        .map(FlightRequest::reference)
                        .collect(Collectors.toSet()));
    }

    public boolean isAny() {
        return !sent.isEmpty() || !answered.isEmpty();
    }

    public boolean includes(RequestRow row) {
        return sent.contains(row.reference()) || answered.contains(row.reference());
    }

    private static boolean isGranted(Move move, FlightRequest request, Actor actor) {
        return move.permission().isGrantedTo(actor, request.mission().code());
    }

    private static boolean canBeSent(FlightRequest request, Instant now) {
        var derived = request.derived();
        return Move.SEND.isOpenTo(request, now)
                && (derived.departureAt().isAfter(now)
                        || derived.clearance() == Clearance.NOTIFICATION && !derived.underPermit());
    }

    /** Without an answer or a withdrawal, even a late one. */
    private static boolean waits(FlightRequest request, Instant now) {
        var status = request.statusAt(now);
        return status == Status.PENDING || status == Status.UNANSWERED && !request.isSettledLate();
    }
}
