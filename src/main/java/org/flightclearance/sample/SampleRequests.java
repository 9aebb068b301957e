package org.flightclearance.sample;

import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.letter.LetterDesk;
import org.flightclearance.request.FilingDesk;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.RequestDesk;

/** The requests of the sample, entered in the order in which they were sent. */
@ApplicationScoped
class SampleRequests {

    static final List<Season> SEASONS = Stream.of(PlanOf2022.SEASONS, PlanOf2023.SEASONS)
            .flatMap(List::stream)
            .toList();

    private final FlightRequests requests;
    private final FilingDesk filingDesk;
    private final RequestDesk requestDesk;
    private final LetterDesk letterDesk;

    SampleRequests(FlightRequests requests, FilingDesk filingDesk, RequestDesk requestDesk, LetterDesk letterDesk) {
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
        for (var letter : Letters.of(SEASONS)) {
            clerk.enter(letter);
            // A growing persistence context would slow down each following query
            requests.getEntityManager().clear();
        }
    }
}
