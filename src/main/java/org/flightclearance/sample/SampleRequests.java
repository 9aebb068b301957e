package org.flightclearance.sample;

import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.letter.LetterService;
import org.flightclearance.request.FilingService;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.RequestService;

/** The requests of the sample, recorded in the order of sending. */
@ApplicationScoped
class SampleRequests {

    static final List<Season> SEASONS = Stream.of(PlanOf2022.SEASONS, PlanOf2023.SEASONS)
            .flatMap(List::stream)
            .toList();

    private final FlightRequests requests;
    private final FilingService filingService;
    private final RequestService requestService;
    private final LetterService letterService;

    SampleRequests(
            FlightRequests requests,
            FilingService filingService,
            RequestService requestService,
            LetterService letterService) {
        this.requests = requests;
        this.filingService = filingService;
        this.requestService = requestService;
        this.letterService = letterService;
    }

    boolean areThere() {
        return requests.count() > 0;
    }

    void enter() {
        var clerk = new Clerk(SampleAccounts.officer(), filingService, requestService, letterService);
        for (var letter : SampleLetters.of(SEASONS)) {
            clerk.enter(letter);
            // A growing persistence context would slow down each following query
            requests.getEntityManager().clear();
        }
    }
}
