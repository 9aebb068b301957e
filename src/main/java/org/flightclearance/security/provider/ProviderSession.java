package org.flightclearance.security.provider;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import org.flightclearance.security.account.Account;

/** A session that began at the provider. Its tokens are encrypted: with them, anybody could act as this person. */
@Entity
public class ProviderSession {

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private @Nullable String refreshToken;
    private @Nullable String idToken;
    private Instant beganAt;
    private Instant checkedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProviderSession() {}

    ProviderSession(String id, Account account, Instant now) {
        this.id = id;
        this.account = account;
        this.beganAt = now;
        this.checkedAt = now;
    }

    String id() {
        return id;
    }

    Account account() {
        return account;
    }

    @Nullable
    String refreshToken() {
        return refreshToken;
    }

    @Nullable
    String idToken() {
        return idToken;
    }

    Instant beganAt() {
        return beganAt;
    }

    /** When the provider was last asked. */
    Instant checkedAt() {
        return checkedAt;
    }

    /** @param refresh sealed; null: none
     *  @param id sealed; null: none */
    void confirmed(@Nullable String refresh, @Nullable String id, Instant now) {
        refreshToken = refresh;
        idToken = id;
        checkedAt = now;
    }
}
