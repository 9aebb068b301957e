package org.flightclearance.security.key;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.database.OwnTransaction;

/** Records when a key was last used, at most once a minute. A failure to record does not fail the call, unless the database does not answer. */
@ApplicationScoped
public class KeyUses {

    private static final Logger LOG = Logger.getLogger(KeyUses.class);

    private final ApiKeys keys;

    KeyUses(ApiKeys keys) {
        this.keys = keys;
    }

    public void note(ApiKey key, Instant now) {
        if (!key.useIsToBeNoted(now)) {
            return;
        }
        try {
            OwnTransaction.run(() -> keys.usedAt(key.id(), now));
        } catch (RuntimeException notNoted) {
            if (DatabaseTrouble.passes(notNoted)) {
                // The call needs the database too and would only wait for it again
                throw notNoted;
            }
            LOG.warnf(notNoted, "The use of the key %s could not be noted; the call goes on.", key.prefix());
        }
    }
}
