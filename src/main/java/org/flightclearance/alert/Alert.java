package org.flightclearance.alert;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.occasion.Occasion;

/**
 * What one person is told. Writes only the columns that changed, because it may go into a mail while its reader changes when
 * they are told.
 */
@Entity
@DynamicUpdate
public class Alert {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID occasionId;
    private String recipient;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    private Instant sendAt;
    private @Nullable UUID mailId;

    @Enumerated(EnumType.STRING)
    private @Nullable VoidReason voidWhy;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    /** @param recipient name of the account; for a test, that of the account that asked for it */
    @SuppressWarnings("NullAway.Init")
    public Alert(Occasion occasion, String recipient, Instant sendAt) {
        this.occasionId = occasion.id();
        this.recipient = recipient;
        this.sendAt = sendAt;
        this.state = AlertState.WAITING;
    }

    public UUID id() {
        return id;
    }

    public UUID occasionId() {
        return occasionId;
    }

    /** Name of the account; for a test, that of the account that asked for it. */
    public String recipient() {
        return recipient;
    }

    public AlertState state() {
        return state;
    }

    /** When it goes into a mail, UTC. */
    public Instant sendAt() {
        return sendAt;
    }

    /** Null: it is in none yet. */
    public @Nullable UUID mailId() {
        return mailId;
    }

    /** Null: it is not void. */
    public @Nullable VoidReason voidWhy() {
        return voidWhy;
    }

    void sendAt(Instant at) {
        sendAt = at;
    }

    public void putInto(UUID mail) {
        mailId = mail;
    }

    public void sent() {
        state = AlertState.SENT;
    }

    public void failed() {
        state = AlertState.FAILED;
    }

    public void voided(VoidReason why) {
        state = AlertState.VOID;
        voidWhy = why;
    }
}
