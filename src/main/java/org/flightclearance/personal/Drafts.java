package org.flightclearance.personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.security.Actor;

/** The drafts that are stored. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    private static final int AT_ONCE = 20;

    /** The latest first. */
    List<Draft> of(Actor owner, String address) {
        return list("owner = ?1 and address = ?2 and browser is null order by savedAt desc, id", owner.name(), address);
    }

    void forgetHeldBefore(Instant instant) {
        delete("browser is not null and savedAt < ?1", instant);
    }

    /** Forgets the oldest of those that are held, from that caller, until so many are left. */
    void keepNewestFrom(String caller, int most) {
        forget(find("caller = ?1 order by savedAt desc, id", caller), most);
    }

    /** The same, whoever sent them. */
    void keepNewest(int most) {
        forget(find("browser is not null order by savedAt desc, id"), most);
    }

    private void forget(PanacheQuery<Draft> newestFirst, int most) {
        // The few beyond the limit: each new one drops as many
        var ids = newestFirst.range(most, most + AT_ONCE - 1).list().stream()
                .map(Draft::id)
                .toList();
        if (!ids.isEmpty()) {
            delete("id in ?1", ids);
        }
    }

    void forgetOwnedBefore(Actor owner, Instant instant) {
        delete("owner = ?1 and savedAt < ?2", owner.name(), instant);
    }
}
