package org.flightclearance.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The deliveries of webhooks. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** Newest first. */
    List<Delivery> of(Webhook webhook, long before, int most) {
        return find(
                        "from Delivery d where d.webhookId = ?1 and d.position < ?2 order by d.position desc",
                        webhook.id(),
                        before)
                .page(0, most)
                .list();
    }

    Optional<Delivery> of(Webhook webhook, UUID id) {
        return find("id = ?1 and webhookId = ?2", id, webhook.id()).firstResultOptional();
    }

    /** The one that somebody wants sent again, and has waited for longest. */
    Optional<Delivery> asked(Webhook webhook) {
        return find(
                        "from Delivery d where d.webhookId = ?1 and d.askedAt is not null order by d.askedAt, d.position",
                        webhook.id())
                .page(0, 1)
                .firstResultOptional();
    }

    /** The one that the receiver has to take before any other. */
    Optional<Delivery> waiting(Webhook webhook) {
        return find(
                        "from Delivery d where d.webhookId = ?1 and d.position > ?2 order by d.position",
                        webhook.id(),
                        webhook.position())
                .page(0, 1)
                .firstResultOptional();
    }

    void removeOf(Webhook webhook) {
        delete("webhookId", webhook.id());
    }

    /**
     * Removes those that were begun before an instant and delivered. The newest of each webhook stays: one that is off is
     * switched on by sending a delivery again.
     */
    long removeDelivered(Instant before) {
        return delete(
                "delete from Delivery d where d.createdAt < ?1 and d.deliveredAt is not null and exists ("
                        + "select 1 from Delivery later where later.webhookId = d.webhookId and later.position > d.position)",
                before);
    }
}
