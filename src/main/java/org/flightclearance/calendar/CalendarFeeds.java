package org.flightclearance.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.security.Actor;

/** The stored calendar feeds. An account sees its own. */
@ApplicationScoped
class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    List<CalendarFeed> of(Actor owner) {
        return list("owner.name = ?1 order by createdAt desc, id desc", owner.name());
    }

    Optional<CalendarFeed> of(Actor owner, UUID id) {
        return find("owner.name = ?1 and id = ?2", owner.name(), id).firstResultOptional();
    }

    Optional<CalendarFeed> with(FeedToken token) {
        return find("tokenHash", token.hash()).firstResultOptional();
    }
}
