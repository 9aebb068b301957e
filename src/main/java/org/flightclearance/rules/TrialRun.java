package org.flightclearance.rules;

import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.flightclearance.database.OwnTransaction;

/** Makes a change, or tries it in its own transaction and rolls it back. */
final class TrialRun {

    private TrialRun() {}

    /** @param rehearsed whether to roll the change back */
    static <T> T run(boolean rehearsed, Supplier<T> change) {
        if (!rehearsed) {
            return QuarkusTransaction.joiningExisting().call(change::get);
        }
        var seen = new Seen<T>();
        try {
            return OwnTransaction.call(() -> {
                seen.result = change.get();
                throw new TakenBack();
            });
        } catch (TakenBack trialEnded) {
            return seen.result;
        }
    }

    private static final class Seen<T> {
        @SuppressWarnings("NullAway.Init")
        private T result;
    }

    /** Ends the transaction of a trial run. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("a trial run is rolled back", null, false, false);
        }
    }
}
