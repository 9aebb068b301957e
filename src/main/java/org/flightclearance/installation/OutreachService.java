package org.flightclearance.installation;

import java.time.Instant;
import java.util.List;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.flightclearance.security.Actor;
import org.flightclearance.security.account.Installation;
import org.flightclearance.time.UtcClock;

/**
 * Whether this installation may write to people and programs outside. A backup that somebody restores elsewhere, to look at
 * it or to rehearse, has the same accounts and addresses as the tracker that is in use; without this, it would write to the
 * same people. So the database holds the places at which it has been in use, and at any other place nothing goes out until an
 * administrator confirms that this one is.
 */
@ApplicationScoped
public class OutreachService {

    private static final Logger LOG = Logger.getLogger(OutreachService.class);

    private final EntityManager database;
    private final Installation installation;
    private final UtcClock clock;
    private final String place;
    private final boolean readsOnly;

    OutreachService(
            EntityManager database,
            Installation installation,
            UtcClock clock,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "fct.reads-only") boolean readsOnly) {
        this.database = database;
        this.installation = installation;
        this.clock = clock;
        this.place = Place.of(jdbcUrl);
        this.readsOnly = readsOnly;
    }

    @Transactional
    void onStart(@Observes @Priority(20) StartupEvent start) {
        if (readsOnly) {
            return;
        }
        installation.lock();
        if (known().isEmpty()) {
            database.persist(new KnownPlace(place, clock.now(), null));
        } else if (!mayReachOut()) {
            LOG.warnf(
                    "This database was in use at another place than %s. The tracker sends no mail and calls no other program"
                            + " until an administrator confirms at /installation that it is in use here.",
                    place);
        }
    }

    /** Whether anything may be sent from here to people and other programs. Ask right before each sending. */
    @Transactional
    public boolean mayReachOut() {
        return database.find(KnownPlace.class, place) != null;
    }

    /** Where the database is now, as an address without its parameters. */
    public String place() {
        return place;
    }

    /** Where it has been in use, the first place first. */
    @Transactional
    public List<KnownPlace> known() {
        return database.createQuery("from KnownPlace p order by p.knownSince, p.place", KnownPlace.class)
                .getResultList();
    }

    /**
     * Confirms that the tracker is in use here: from now on it may write to people. The pages let only administrators in.
     *
     * @param now UTC
     */
    @Transactional
    public void confirm(Actor actor, Instant now) {
        installation.lock();
        if (!mayReachOut()) {
            database.persist(new KnownPlace(place, now, actor.name()));
        }
    }
}
