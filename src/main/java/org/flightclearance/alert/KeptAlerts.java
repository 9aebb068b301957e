package org.flightclearance.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.hibernate.Session;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.time.UtcClock;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

/**
 * How long it is kept what each person was told. Older alerts are deleted every hour, on every node. That an occasion was
 * told is kept for good, so that nothing is told twice.
 */
@ApplicationScoped
class KeptAlerts {

    /** After the time at which they were to be told. <i>Choice.</i> */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 500;

    private static final String OLD =
            """
            select a.id from alert a where a.send_at < :before and a.state <> 'WAITING'
            order by a.send_at fetch first :most rows only for update skip locked""";
    private static final String FORGET = "delete from alert where id in (:ids)";
    private static final String EMPTY_MAILS =
            """
            delete from alert_mail where state <> 'WAITING' and due_at < :before
                and not exists (select 1 from alert a where a.mail_id = alert_mail.id)""";

    private final EntityManager database;
    private final UtcClock clock;

    KeptAlerts(EntityManager database, UtcClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void forget() {
        forgetBefore(clock.now().minus(KEPT));
    }

    /** Begins its own transactions. */
    void forgetBefore(Instant before) {
        while (OwnTransaction.call(() -> some(before)) == AT_ONCE) {
            // The next ones
        }
        OwnTransaction.run(() -> database.createNativeQuery(EMPTY_MAILS)
                .setParameter("before", before)
                .executeUpdate());
    }

    private int some(Instant before) {
        var ids = database.unwrap(Session.class)
                .createNativeQuery(OLD, UUID.class)
                .setParameter("before", before)
                .setParameter("most", AT_ONCE)
                .getResultList();
        if (!ids.isEmpty()) {
            database.createNativeQuery(FORGET).setParameter("ids", ids).executeUpdate();
        }
        return ids.size();
    }
}
