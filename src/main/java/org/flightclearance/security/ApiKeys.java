package org.flightclearance.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The API keys that are stored, each account seeing its own and administrators all. */
@ApplicationScoped
public class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    private static final String WITH_MAKER = "from ApiKey k join fetch k.maker m ";

    /** With everything that its use depends on, in one query: this is asked at each call. */
    Optional<ApiKey> withHash(String hash) {
        return find(WITH_MAKER + "left join fetch m.roles left join fetch m.missions where k.secretHash = ?1", hash)
                .list()
                .stream()
                .findFirst();
    }

    List<ApiKey> visibleTo(Actor actor) {
        var order = " order by k.createdAt desc, k.id desc";
        return actor.is(Role.ADMIN)
                ? list(WITH_MAKER + order)
                : list(WITH_MAKER + "where m.name = ?1" + order, actor.name());
    }

    Optional<ApiKey> visibleTo(Actor actor, UUID id) {
        return find(WITH_MAKER + "where k.id = ?1", id)
                .firstResultOptional()
                .filter(key -> actor.is(Role.ADMIN) || key.makerName().equals(actor.name()));
    }

    boolean hasPrefix(String prefix) {
        return count("prefix", prefix) > 0;
    }

    /** Leaves everything else of it alone, such as a revocation at the same time. */
    void usedAt(UUID id, Instant now) {
        update("lastUsedAt = ?2 where id = ?1 and (lastUsedAt is null or lastUsedAt < ?2)", id, now);
    }
}
