package org.flightclearance.alert;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.Subscription;
import org.flightclearance.security.CurrentRights;
import org.flightclearance.security.Permission;

/** Who may be told what, by the rights that they have now. */
@ApplicationScoped
public class Readers {

    private final CurrentRights rights;

    Readers(CurrentRights rights) {
        this.rights = rights;
    }

    /**
     * Whether an account may read what it would be told: the mission, or what concerns no mission, which is for
     * administrators. Reads the rights in the running transaction.
     *
     * @param subscription null: it concerns no mission
     */
    public boolean mayBeTold(String account, @Nullable Subscription subscription, Instant now) {
        return rights.of(account, now)
                .filter(actor -> !actor.roles().isEmpty())
                .filter(actor -> subscription == null
                        ? Permission.READ_ALERTS.isGrantedTo(actor)
                        : actor.mayRead(subscription.mission().code()))
                .isPresent();
    }
}
