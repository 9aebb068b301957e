package org.flightclearance.rules;

import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.flightclearance.database.OwnTransaction;

/** Makes a change, or makes it in a transaction of its own only to see what it does, and takes it back. */
final class TrialRun {

    private TrialRun() {}

    /** @param rehearsed whether nothing of it is to stay */
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
        } catch (TakenBack rehearsal) {
            return seen.result;
        }
    }

    private static final class Seen<T> {
        @SuppressWarnings("NullAway.Init")
        private T result;
    }

    /** Ends the transaction of a rehearsal. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("a rehearsal is taken back", null, false, false);
        }
    }
}
