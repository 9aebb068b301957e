package org.flightclearance.security.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Rights;
import org.flightclearance.security.RightsColumn;
import org.flightclearance.security.account.Account;

/**
 * An API key: lets a script call on behalf of the account that made it. Only the hash of its secret is stored. It never
 * has more rights than its maker could grant when it was made.
 */
@Entity
@DynamicUpdate
public class ApiKey {

    private static final String CALLER = "key:";
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;
    private String prefix;
    private String secretHash;

    @Convert(converter = RightsColumn.class)
    private Rights rights;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account maker;

    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    @SuppressWarnings("NullAway.Init")
    ApiKey(
            String name,
            KeySecret secret,
            Rights rights,
            Account maker,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        this.name = name;
        this.prefix = secret.prefix();
        this.secretHash = secret.hash();
        this.rights = rights;
        this.maker = maker;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** How its secret begins. */
    public String prefix() {
        return prefix;
    }

    /** Those granted when the key was made, even if its maker can no longer grant them. */
    public Rights rights() {
        return rights;
    }

    public String makerName() {
        return maker.name();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it stops working; null: only when it is revoked. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    /** Accurate to about a minute; null: never used. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public KeyState stateAt(Instant now) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return KeyState.EXPIRED;
        }
        return maker.isDisabled() ? KeyState.MAKER_DISABLED : KeyState.IN_USE;
    }

    public boolean isSecret(String text) {
        return KeySecret.of(text)
                .filter(secret -> secret.hash().equals(secretHash))
                .isPresent();
    }

    Description description() {
        return rights.describe(new Description().with("/name", name))
                .with("/expires_at", expiresAt)
                .with("/revoked_at", revokedAt);
    }

    /** How the secret of the key with such a name of a caller begins; empty: it is the name of an account. */
    static Optional<String> prefixIn(String caller) {
        return caller.startsWith(CALLER)
                ? Optional.of(KeySecret.prefix(caller.substring(caller.lastIndexOf('#') + 1)))
                : Optional.empty();
    }

    /** The caller that uses this key. Unique: account names have no colon, and no other key has the same digits. */
    public Actor actor() {
        return new Actor(CALLER + name + "#" + KeySecret.digits(prefix), rights.within(maker.actor()), true);
    }

    /** Revokes the key. Revoking it again keeps the first time. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean useIsToBeNoted(Instant now) {
        return lastUsedAt == null || !lastUsedAt.isAfter(now.minus(USE_IS_NOTED_EVERY));
    }
}
