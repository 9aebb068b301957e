package org.flightclearance.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.event.Events;

/**
 * Decides which node delivers to which receiver: one at a time, so that the order is kept. A claim ends by itself, so that
 * another node takes over from one that was killed.
 */
@ApplicationScoped
class Claims {

    /** Longer than one call takes. Each call begins it anew. */
    static final Duration LENGTH = Duration.ofMinutes(1);

    /** Longer than any claim lasts, even if the clocks of two nodes differ. */
    private static final Duration NEVER_SO_LONG = LENGTH.multipliedBy(2);

    /**
     * Also if the clock was set back since the claim or the last try. One that is off because its maker has no right is looked at
     * again from time to time: nothing may have been sent yet that could be sent again.
     */
    private static final String DUE =
            """
            select w.id from webhook w
            where (w.claimed_until is null or w.claimed_until < :now or w.claimed_until > :claimed)
                and ((w.off_at is null or w.off_why = 'MAKER') and w.position < :end
                        and (w.due_at is null or w.due_at <= :now or w.due_at > :latest)
                    or exists (select 1 from webhook_delivery d where d.webhook_id = w.id and d.asked_at is not null))
            order by w.id
            fetch first :most rows only
            for update skip locked""";

    private static final String CLAIM = "update webhook set claim = :run, claimed_until = :until where id in (:ids)";

    private final EntityManager database;
    private final Events events;

    Claims(EntityManager database, Events events) {
        this.database = database;
        this.events = events;
    }

    /**
     * Claims webhooks that have something to deliver, in its own transaction.
     *
     * @param run who claims them
     * @return their ids
     */
    List<UUID> claim(UUID run, Instant now, int most) {
        return OwnTransaction.call(() -> {
            var due = due(now, most);
            if (!due.isEmpty()) {
                database.createNativeQuery(CLAIM)
                        .setParameter("run", run)
                        .setParameter("until", now.plus(LENGTH))
                        .setParameter("ids", due)
                        .executeUpdate();
            }
            return due;
        });
    }

    private List<UUID> due(Instant now, int most) {
        return database.unwrap(Session.class)
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("claimed", now.plus(NEVER_SO_LONG))
                .setParameter("latest", now.plus(Waits.NEVER_SO_LONG))
                .setParameter("end", events.end())
                .setParameter("most", most)
                .getResultList();
    }
}
