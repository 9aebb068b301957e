package org.flightclearance.database;

import java.time.Duration;
import java.util.concurrent.Callable;
import jakarta.transaction.Status;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * A transaction of its own, never inside another one. Work inside a transaction that waited for a second connection
 * would starve the pool as soon as every connection is held by such work, so this is refused at the first call.
 */
public final class OwnTransaction {

    private OwnTransaction() {}

    /** @throws IllegalStateException where a transaction is under way */
    public static void run(Runnable work) {
        refuseInsideAnother();
        QuarkusTransaction.requiringNew().run(work);
    }

    /** @throws IllegalStateException where a transaction is under way */
    public static <T> T call(Callable<T> work) {
        refuseInsideAnother();
        return QuarkusTransaction.requiringNew().call(work);
    }

    /**
     * @param limit after which it is rolled back, instead of the usual minute
     * @throws IllegalStateException where a transaction is under way
     */
    public static <T> T call(Duration limit, Callable<T> work) {
        refuseInsideAnother();
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(limit.toSeconds()))
                .call(work);
    }

    /** Whether no transaction is under way. */
    public static boolean isPossible() {
        return QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION;
    }

    private static void refuseInsideAnother() {
        if (!isPossible()) {
            throw new IllegalStateException("a transaction is under way: a second one would take a second connection");
        }
    }
}
