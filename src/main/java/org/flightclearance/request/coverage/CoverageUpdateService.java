package org.flightclearance.request.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.notice.Rulebooks;
import org.flightclearance.permit.Permit;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Status;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.security.Actor;

/**
 * Applies a change of a permit to all requests that name it, flown or not, with an entry in the history of each that it
 * changes. Coverage follows from the recorded facts alone, so a suspension that is recorded late counts from when it
 * held; reports as of an earlier instant still count what was recorded then.
 */
@ApplicationScoped
public class CoverageUpdateService {

    private final FlightsOfPermits flights;
    private final Rulebooks rulebooks;
    private final FlightRequests requests;
    private final HistoryEntries history;

    CoverageUpdateService(
            FlightsOfPermits flights, Rulebooks rulebooks, FlightRequests requests, HistoryEntries history) {
        this.flights = flights;
        this.rulebooks = rulebooks;
        this.requests = requests;
        this.history = history;
    }

    /**
     * Applies the changed permit, which must be locked.
     *
     * @param formerNumber the number by which the requests name it
     * @param why what was changed, for the history
     * @return those whose coverage has changed, by reference
     */
    @Transactional
    public List<CoverageChange> follow(Actor actor, Instant now, Permit permit, String formerNumber, String why) {
        var naming = flights.lock(permit.mission(), formerNumber);
        var rulebook = rulebooks.of(permit.mission());
        var covered = covered(permit, naming);
        var moves = new RequestMoves(actor, now);
        var changes = new ArrayList<CoverageChange>();
        for (var request : naming) {
            boolean before = request.isCovered();
            boolean covers = covered.contains(request.reference());
            moves.cover(request, permit.number(), covers, rulebook, why);
            if (before != covers) {
                changes.add(new CoverageChange(
                        request.reference(),
                        request.statusAt(now),
                        request.derived().route(),
                        request.derived().departureAt(),
                        covers));
            }
        }
        moves.store(requests, history);
        return List.copyOf(changes);
    }

    /** Those that are under it keep their places if it limits the number of flights; then by reference. */
    private static Set<String> covered(Permit permit, List<FlightRequest> naming) {
        var covered = new HashSet<String>();
        long taken = 0;
        var inOrder = naming.stream()
                .sorted(Comparator.comparing((FlightRequest request) -> !request.isCovered())
                        .thenComparing(FlightRequest::reference))
                .toList();
        for (var request : inOrder) {
            boolean stands = stands(request);
            if (permit.coverage(request.filedFlight(), stands ? taken : 0).covers()) {
                covered.add(request.reference());
                taken += stands ? 1 : 0;
            }
        }
        return covered;
    }

    /** Whether it takes a place: it was neither withdrawn nor blocked. */
    private static boolean stands(FlightRequest request) {
        var derived = request.derived();
        return request.isCovered()
                ? derived.endsAt() == null
                : request.withdrawal() == null && derived.endsAs() != Status.DENIED;
    }
}
