package org.flightclearance.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What a node holds while it founds what a new database wants, so that several may start at once. */
@ApplicationScoped
public class Installation {

    private final EntityManager database;

    Installation(EntityManager database) {
        this.database = database;
    }

    /** Keeps other nodes waiting until the transaction ends. */
    public void lock() {
        database.createNativeQuery("select id from installation where id = 1 for update")
                .getSingleResult();
    }
}
