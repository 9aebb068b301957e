package org.flightclearance.database.h2;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.h2.engine.Session;
import org.h2.engine.SessionLocal;

/**
 * Limits how long H2 keeps the plan of a statement. It plans when it parses the statement, by the number of rows at that
 * moment: a plan for an empty table would read all of a full one.
 */
final class StatementPlans {

    private static final long KEPT = Duration.ofSeconds(1).toNanos();
    private static final AtomicLong RENEWED = new AtomicLong(System.nanoTime());

    private StatementPlans() {}

    /** Makes all connections of the database parse and plan anew, if that was not done in the last second. */
    static void renew(Session session) {
        long last = RENEWED.get();
        long now = System.nanoTime();
        if (now - last > KEPT && RENEWED.compareAndSet(last, now) && session instanceof SessionLocal local) {
            // As after a change of the schema
            local.getDatabase().getNextModificationMetaId();
        }
    }
}
