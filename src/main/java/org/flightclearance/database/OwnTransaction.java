package org.flightclearance.database;

import java.time.Duration;
import java.util.concurrent.Callable;
import jakarta.transaction.Status;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs work in a new transaction, never inside another one. A nested transaction would take a second connection, and
 * once such work holds every connection of the pool, all of it waits forever. So a nested call is refused.
 */
public final class OwnTransaction {

    private OwnTransaction() {}

    /** @throws IllegalStateException if a transaction is active */
    public static void run(Runnable work) {
        refuseInsideAnother();
        QuarkusTransaction.requiringNew().run(work);
    }

    /** @throws IllegalStateException if a transaction is active */
    public static <T> T call(Callable<T> work) {
        refuseInsideAnother();
        return QuarkusTransaction.requiringNew().call(work);
    }

    /**
     * @param limit timeout after which it is rolled back, instead of the usual minute
     * @throws IllegalStateException if a transaction is active
     */
    public static <T> T call(Duration limit, Callable<T> work) {
        refuseInsideAnother();
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(limit.toSeconds()))
                .call(work);
    }

    /** Whether no transaction is active. */
    public static boolean isPossible() {
        return QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION;
    }

    private static void refuseInsideAnother() {
        if (!isPossible()) {
            throw new IllegalStateException("a transaction is under way: a second one would take a second connection");
        }
    }
}
