package org.flightclearance.personal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.security.Actor;

/** The stored named views. */
@ApplicationScoped
class NamedViews implements PanacheRepositoryBase<NamedView, UUID> {

    List<NamedView> of(Actor owner) {
        return list("owner = ?1 order by name", owner.name());
    }

    Optional<NamedView> named(Actor owner, String name) {
        return find("owner = ?1 and name = ?2", owner.name(), name).firstResultOptional();
    }

    Optional<NamedView> of(Actor owner, UUID id) {
        return find("owner = ?1 and id = ?2", owner.name(), id).firstResultOptional();
    }
}
