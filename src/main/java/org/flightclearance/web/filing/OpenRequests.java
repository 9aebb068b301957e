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

/** The requests that the visitor may read, and may make moves with. */
@RequestScoped
public class OpenRequests {

    private final Visit visit;
    private final FlightRequests requests;

    public OpenRequests(Visit visit, FlightRequests requests) {
        this.visit = visit;
        this.requests = requests;
    }

    /** @throws Refused as not found */
    public FlightRequest readable(String reference) {
        return requests.of(visit.actor(), reference);
    }

    /** @throws Refused before a form is shown that could only be refused */
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
