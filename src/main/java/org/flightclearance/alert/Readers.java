package org.flightclearance.alert;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.Subscription;
import org.flightclearance.security.Permission;
import org.flightclearance.security.key.CurrentRights;

/** Who may be told what, by the rights that they have now. */
@ApplicationScoped
public class Readers {

    private final CurrentRights rights;

    Readers(CurrentRights rights) {
        this.rights = rights;
    }

    /**
     * Whether an account may read what it would be told: the mission, or what concerns no mission, which is for
     * administrators. Reads the rights in the running transaction, once for all that is asked of the result.
     */
    public Reader reader(String account, Instant now) {
        var actor = rights.of(account, now).filter(one -> !one.rights().roles().isEmpty());
        return subscription -> actor.filter(one -> subscription == null
                        ? Permission.READ_ALERTS.isGrantedTo(one)
                        : one.mayRead(subscription.mission().code()))
                .isPresent();
    }

    /** What one account may be told. */
    @FunctionalInterface
    public interface Reader {

        /** @param subscription null: it concerns no mission */
        boolean mayBeTold(@Nullable Subscription subscription);
    }
}
