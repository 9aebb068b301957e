package org.flightclearance.web.filing;

import java.time.Instant;
import jakarta.enterprise.context.RequestScoped;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.web.frame.Visit;

/** Finds requests that the user may read or make a move with. */
@RequestScoped
public class AccessibleRequests {

    private final Visit visit;
    private final FlightRequests requests;

    public AccessibleRequests(Visit visit, FlightRequests requests) {
        this.visit = visit;
        this.requests = requests;
    }

    /** @throws Refused as not found */
    public FlightRequest readable(String reference) {
        return requests.of(visit.actor(), reference);
    }

    /** @throws Refused if the user may not make the move, so that no form is shown that can only be refused */
    public FlightRequest forMove(Move move, String reference, Instant now) {
        var request = readable(reference);
        move.checkRole(visit.actor(), request.mission().code());
        if (!move.isOpenTo(request, now)) {
            throw new Refused(
                    Refusal.ILLEGAL_MOVE, Sentence.of("refused.move", move, reference, request.statusAt(now)));
        }
        return request;
    }
}
