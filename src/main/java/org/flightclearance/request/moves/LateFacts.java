package org.flightclearance.request.moves;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.flightclearance.notice.Rulebook;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Withdrawal;

/**
 * Records answers and withdrawals, which may have happened before facts that are recorded already. If no leg was ever granted
 * by the facts that are known then, the mission had no leg to go on with, so those that it dropped are taken back.
 */
final class LateFacts {

    private LateFacts() {}

    /** @param rulebook the rules and the calendar as they are now, read only if dropped legs are taken back */
    static void answer(FlightRequest request, Reply reply, Instant now, Supplier<Rulebook> rulebook) {
        request.answer(reply, now);
        takeBack(request, rulebook);
    }

    /** @param rulebook likewise */
    static void withdraw(FlightRequest request, Withdrawal withdrawal, Supplier<Rulebook> rulebook) {
        request.withdraw(withdrawal);
        takeBack(request, rulebook);
    }

    private static void takeBack(FlightRequest request, Supplier<Rulebook> rulebook) {
        if (request.isDroppedInVain()) {
            request.goOnWith(List.of(), rulebook.get());
        }
    }
}
