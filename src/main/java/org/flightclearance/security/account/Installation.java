package org.flightclearance.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** A lock that a node holds while it sets up a new database, so that several nodes may start at once. */
@ApplicationScoped
public class Installation {

    private final EntityManager database;

    Installation(EntityManager database) {
        this.database = database;
    }

    /** Makes other nodes wait until the transaction ends. */
    public void lock() {
        database.createNativeQuery("select id from installation where id = 1 for update")
                .getSingleResult();
    }
}
