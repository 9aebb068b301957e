package org.flightclearance.security.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.security.Actor;

/** The stored API keys. An account sees its own, an administrator sees all. */
@ApplicationScoped
public class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    private static final String WITH_MAKER = "from ApiKey k join fetch k.maker m ";

    /** Loads the key, its maker and their rights in one query, because every call needs them. */
    public Optional<ApiKey> withHash(String hash) {
        return find(WITH_MAKER + "left join fetch m.roles left join fetch m.missionRoles where k.secretHash = ?1", hash)
                .list()
                .stream()
                .findFirst();
    }

    List<ApiKey> visibleTo(Actor actor) {
        var order = " order by k.createdAt desc, k.id desc";
        return actor.isAdmin()
                ? list(WITH_MAKER + order)
                : list(WITH_MAKER + "where m.name = ?1" + order, actor.name());
    }

    Optional<ApiKey> visibleTo(Actor actor, UUID id) {
        return find(WITH_MAKER + "where k.id = ?1", id)
                .firstResultOptional()
                .filter(key -> actor.isAdmin() || key.makerName().equals(actor.name()));
    }

    Optional<ApiKey> withPrefix(String prefix) {
        return find(WITH_MAKER + "where k.prefix = ?1", prefix).firstResultOptional();
    }

    boolean hasPrefix(String prefix) {
        return count("prefix", prefix) > 0;
    }

    /** Updates this column alone, so that it cannot undo a revocation at the same time. */
    void usedAt(UUID id, Instant now) {
        update("lastUsedAt = ?2 where id = ?1 and (lastUsedAt is null or lastUsedAt < ?2)", id, now);
    }
}
