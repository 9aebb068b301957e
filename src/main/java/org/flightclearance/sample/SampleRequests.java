package org.flightclearance.sample;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.reference.RequestReferences;

/** The requests of the sample, recorded in the order of sending. */
@ApplicationScoped
class SampleRequests {

    static final List<Season> SEASONS = Stream.of(PlanOf2022.SEASONS, PlanOf2023.SEASONS)
            .flatMap(List::stream)
            .toList();

    private static final int QUARTERS = 4;
    private static final int LETTERS_A_PAGE = 25;
    private static final int REFERENCES_AT_ONCE = 250;

    private final Missions missions;
    private final FlightRequests requests;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ConflictFinder conflicts;
    private final RequestReferences references;

    SampleRequests(
            Missions missions,
            FlightRequests requests,
            HistoryEntries history,
            Rulebooks rulebooks,
            ConflictFinder conflicts,
            RequestReferences references) {
        this.missions = missions;
        this.requests = requests;
        this.history = history;
        this.rulebooks = rulebooks;
        this.conflicts = conflicts;
        this.references = references;
    }

    boolean areThere() {
        return requests.count() > 0;
    }

    /** @param progress takes 25, 50 and 75 when so many percent are stored */
    void enter(IntConsumer progress) {
        var blocks = references.ofRunningTransaction(REFERENCES_AT_ONCE);
        var clerk = new Clerk(
                new Notebook(SampleAccounts.officer(), missions, requests, history, rulebooks, blocks, conflicts));
        var letters = SampleLetters.of(SEASONS);
        for (int i = 0; i < letters.size(); i++) {
            clerk.enter(letters.get(i));
            if ((i + 1) % LETTERS_A_PAGE == 0) {
                clerk.turnThePage();
            }
            int quarters = QUARTERS * (i + 1) / letters.size();
            if (quarters > QUARTERS * i / letters.size() && quarters < QUARTERS) {
                progress.accept(100 * quarters / QUARTERS);
            }
        }
        clerk.turnThePage();
    }
}
