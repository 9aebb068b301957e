package org.flightclearance.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.Actor;
import org.flightclearance.security.Permission;

/** The stored webhooks. A caller sees those whose missions they may keep webhooks for, every one of them. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    /** Newest first. */
    List<Webhook> visibleTo(Actor actor) {
        return list("from Webhook w order by w.createdAt desc, w.id desc").stream()
                .filter(webhook -> isVisible(actor, webhook))
                .toList();
    }

    Optional<Webhook> visibleTo(Actor actor, UUID id) {
        return findByIdOptional(id).filter(webhook -> isVisible(actor, webhook));
    }

    List<Webhook> switchedOff() {
        return list("offAt is not null");
    }

    void lock(Webhook webhook) {
        getEntityManager().refresh(webhook, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks it. Null: it has been removed. */
    @Nullable
    Webhook locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static boolean isVisible(Actor actor, Webhook webhook) {
        return webhook.missions().stream().allMatch(code -> Permission.KEEP_WEBHOOKS.isGrantedTo(actor, code));
    }
}
