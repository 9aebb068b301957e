package org.flightclearance.personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.security.Actor;

/** The drafts that are stored. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    /** The latest first. */
    List<Draft> of(Actor owner, String address) {
        return list("owner = ?1 and address = ?2 order by savedAt desc, id", owner.name(), address);
    }

    long held() {
        return count("owner is null");
    }

    void forgetHeldBefore(Instant instant) {
        delete("owner is null and savedAt < ?1", instant);
    }

    void forgetOwnedBefore(Actor owner, Instant instant) {
        delete("owner = ?1 and savedAt < ?2", owner.name(), instant);
    }
}
