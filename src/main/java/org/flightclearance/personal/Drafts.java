package org.flightclearance.personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.security.Actor;

/** The stored drafts. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    private static final int AT_ONCE = 20;

    /** Latest first. */
    List<Draft> of(Actor owner, String address) {
        return list("owner = ?1 and address = ?2 and browser is null order by savedAt desc, id", owner.name(), address);
    }

    void forgetHeldBefore(Instant instant) {
        delete("browser is not null and savedAt < ?1", instant);
    }

    /** Deletes the oldest held forms of the caller beyond the limit. */
    void keepNewestFrom(String caller, int most) {
        forget(find("caller = ?1 order by savedAt desc, id", caller), most);
    }

    /** Deletes the oldest held forms of all callers beyond the limit. */
    void keepNewest(int most) {
        forget(find("browser is not null order by savedAt desc, id"), most);
    }

    private void forget(PanacheQuery<Draft> newestFirst, int most) {
        // Few rows: each new form deletes those beyond the limit
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
