package org.flightclearance.request.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.security.Actor;

/**
 * Applies a change of the rules or of the calendar to open requests, with an entry in the history of each. A request
 * keeps its old terms if its new deadline would lie before the change, or before an answer that is in time. Requests that
 * have ended do not change.
 */
@ApplicationScoped
public class RecalculationService {

    private final FlightRequests requests;
    private final HistoryEntries history;

    RecalculationService(FlightRequests requests, HistoryEntries history) {
        this.requests = requests;
        this.history = history;
    }

    /**
     * Applies the changed rules to the open requests of a mission.
     *
     * @param rulebook the rules and the calendar after the change
     * @param why what was changed, for the history
     * @return those that the change affects, by reference
     */
    @Transactional
    public List<RecalculatedRequest> recalculate(
            Actor actor, Instant now, Mission mission, Rulebook rulebook, String why) {
        var moves = new RequestMoves(actor, now);
        var recalculated = new ArrayList<RecalculatedRequest>();
        for (var request : requests.lockOpen(mission, now)) {
            var before = request.terms();
            var after = request.termsUnder(rulebook);
            if (before.comesToTheSameAs(after)) {
                continue;
            }
            boolean kept = wouldHavePassed(request, after, now);
            recalculated.add(RecalculatedRequest.of(request.reference(), before, after, kept));
            if (!kept) {
                moves.recalculate(request, rulebook, why);
            }
        }
        moves.store(requests, history);
        return List.copyOf(recalculated);
    }

    /** Whether the new deadline would lie before the change, or before an answer that is in time under the old terms. */
    private static boolean wouldHavePassed(FlightRequest request, Terms after, Instant now) {
        Optional<Instant> deadline = after.deadlineAt();
        var inTime = request.terms().deadlineAt();
        return deadline.isPresent()
                && (deadline.get().isBefore(now)
                        || request.replies().stream()
                                .flatMap(reply -> Optional.ofNullable(reply.receivedAt()).stream())
                                .filter(received -> inTime.stream().noneMatch(received::isAfter))
                                .anyMatch(deadline.get()::isBefore));
    }
}
