package org.flightclearance.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventType;
import org.flightclearance.journal.Description;

/**
 * Somebody who is told of events by calls to an address. Writes only the columns that changed, because a delivery may end
 * while somebody gives it a new secret.
 */
@Entity
@DynamicUpdate
public class Webhook {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String url;

    @Convert(converter = EventTypesColumn.class)
    private @Nullable Set<EventType> types;

    @Convert(converter = CodesColumn.class)
    private Set<String> missions;

    private String madeBy;
    private Instant createdAt;
    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousUntil;
    private long position;
    private int failures;
    private @Nullable Instant failingSince;
    private @Nullable Instant dueAt;

    @Embedded
    private @Nullable LastTry lastTry;

    private @Nullable Instant offAt;

    @Enumerated(EnumType.STRING)
    private @Nullable OffReason offWhy;

    private @Nullable UUID claim;
    private @Nullable Instant claimedUntil;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    @SuppressWarnings("NullAway.Init")
    Webhook(
            String url,
            @Nullable Set<EventType> types,
            Set<String> missions,
            String madeBy,
            Instant createdAt,
            String sealedSecret,
            long position) {
        this.url = url;
        this.types = types;
        this.missions = Set.copyOf(missions);
        this.madeBy = madeBy;
        this.createdAt = createdAt;
        this.secret = sealedSecret;
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    public String url() {
        return url;
    }

    /** Null: all. */
    public @Nullable Set<EventType> types() {
        return types;
    }

    /** Codes. */
    public Set<String> missions() {
        return missions;
    }

    /** Name of the account or key, whose rights count at each delivery. */
    public String madeBy() {
        return madeBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public WebhookState state() {
        if (offAt != null) {
            return WebhookState.OFF;
        }
        return failingSince == null ? WebhookState.ON : WebhookState.FAILING;
    }

    /** Since when no try has succeeded, UTC; null: the last one did. */
    public @Nullable Instant failingSince() {
        return failingSince;
    }

    /** When a failed delivery is tried again, UTC; null: none has failed. */
    public @Nullable Instant dueAt() {
        return offAt == null ? dueAt : null;
    }

    /** Null: nothing was sent yet. */
    public @Nullable LastTry lastTry() {
        return lastTry;
    }

    /** UTC; null: it is on. */
    public @Nullable Instant offAt() {
        return offAt;
    }

    public @Nullable OffReason offWhy() {
        return offWhy;
    }

    /** Until when the secret before the newest also signs, UTC; null: there is none. */
    public @Nullable Instant previousUntil() {
        return previousUntil;
    }

    Description description() {
        return new Description()
                .with("/url", url)
                .with(
                        "/types",
                        types == null
                                ? null
                                : types.stream()
                                        .map(EventType::wireName)
                                        .sorted()
                                        .toList())
                .with("/missions", missions)
                .with("/previous_secret_until", previousUntil);
    }

    /** Encrypted. */
    String secret() {
        return secret;
    }

    /** The secret that the newest replaces, encrypted; null: it signs no longer. */
    @Nullable
    String previousSecretAt(Instant now) {
        return previousUntil != null && now.isBefore(previousUntil) ? previousSecret : null;
    }

    void replaceSecret(String sealed, Instant until) {
        previousSecret = secret;
        previousUntil = until;
        secret = sealed;
    }

    long position() {
        return position;
    }

    boolean isHeldBy(UUID run) {
        return run.equals(claim);
    }

    void heldUntil(Instant end) {
        claimedUntil = end;
    }

    void release() {
        claim = null;
        claimedUntil = null;
    }

    /** Also if the clock was set back since the last try, and if it is off until its maker has a right again. */
    boolean isDue(Instant now) {
        return (offAt == null || offWhy == OffReason.MAKER)
                && (dueAt == null || !dueAt.isAfter(now) || dueAt.isAfter(now.plus(Waits.NEVER_SO_LONG)));
    }

    void passed(long event) {
        position = Math.max(position, event);
        failures = 0;
        dueAt = null;
    }

    void tried(LastTry last) {
        lastTry = last;
    }

    /** It is on from now on, even if it was off. */
    void works() {
        failures = 0;
        failingSince = null;
        dueAt = null;
        offAt = null;
        offWhy = null;
    }

    /** @return how many tries have failed by now */
    int fails(Instant now) {
        failures++;
        if (failingSince == null) {
            failingSince = now;
        }
        return failures;
    }

    void tryAgainAt(Instant at) {
        dueAt = at;
    }

    /** @return whether it was on until now */
    boolean off(OffReason why, Instant now) {
        boolean wasOn = offAt == null;
        if (wasOn) {
            offAt = now;
            offWhy = why;
        }
        return wasOn;
    }
}
