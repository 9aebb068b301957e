package org.flightclearance.regime;

import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes a change in a transaction of its own, or makes it only to see what it does, and takes it back. */
final class Rehearsal {

    private Rehearsal() {}

    /** @param rehearsed whether nothing of it is to stay */
    static <T> T run(boolean rehearsed, Supplier<T> change) {
        return rehearsed
                ? QuarkusTransaction.requiringNew().call(() -> {
                    var seen = change.get();
                    QuarkusTransaction.setRollbackOnly();
                    return seen;
                })
                : QuarkusTransaction.joiningExisting().call(change::get);
    }
}
