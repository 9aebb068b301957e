package org.flightclearance.sample;

import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.letter.LetterService;
import org.flightclearance.request.FilingService;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.RequestService;

/** The requests of the sample, entered in the order in which they were sent. */
@ApplicationScoped
class SampleRequests {

    static final List<Season> SEASONS = Stream.of(PlanOf2022.SEASONS, PlanOf2023.SEASONS)
            .flatMap(List::stream)
            .toList();

    private final FlightRequests requests;
    private final FilingService filingDesk;
    private final RequestService requestDesk;
    private final LetterService letterDesk;

    SampleRequests(
            FlightRequests requests, FilingService filingDesk, RequestService requestDesk, LetterService letterDesk) {
        this.requests = requests;
        this.filingDesk = filingDesk;
        this.requestDesk = requestDesk;
        this.letterDesk = letterDesk;
    }

    boolean areThere() {
        return requests.count() > 0;
    }

    void enter() {
        var clerk = new Clerk(SampleAccounts.officer(), filingDesk, requestDesk, letterDesk);
        for (var letter : SampleLetters.of(SEASONS)) {
            clerk.enter(letter);
            // A growing persistence context would slow down each following query
            requests.getEntityManager().clear();
        }
    }
}
