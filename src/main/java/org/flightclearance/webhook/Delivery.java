package org.flightclearance.webhook;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.event.Event;
import org.flightclearance.webhook.receiver.ReceiverAnswer;

/** An event on its way to a receiver. Keeps what was sent, so that it can be sent again when the event is no longer kept. */
@Entity
@Table(name = "webhook_delivery")
@DynamicUpdate
public class Delivery {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID webhookId;
    private long position;
    private UUID eventId;
    private String type;
    private String mission;
    private long number;
    private @Nullable String reference;
    private String payload;
    private Instant createdAt;
    private int tries;

    @Embedded
    private @Nullable LastTry lastTry;

    private @Nullable String lastAnswer;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant askedAt;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    @SuppressWarnings("NullAway.Init")
    Delivery(UUID webhookId, Event event, String mission, String payload, Instant now) {
        this.webhookId = webhookId;
        this.position = event.position();
        this.eventId = event.id();
        this.type = event.type().wireName();
        this.mission = mission;
        this.number = event.number();
        this.reference = event.reference();
        this.payload = payload;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The id of the event, which is the id of the message too. */
    public UUID eventId() {
        return eventId;
    }

    /** In the order of all missions. */
    public long position() {
        return position;
    }

    /** Of the event, under its name for scripts. */
    public String type() {
        return type;
    }

    /** Its code. */
    public String mission() {
        return mission;
    }

    /** Of the event, within its mission. */
    public long number() {
        return number;
    }

    /** Of the request; null: the event happened to none. */
    public @Nullable String reference() {
        return reference;
    }

    /** When it was first its turn, UTC. */
    public Instant createdAt() {
        return createdAt;
    }

    public int tries() {
        return tries;
    }

    /** Null: not tried yet. */
    public @Nullable LastTry lastTry() {
        return lastTry;
    }

    /** The beginning of what the receiver answered last; null: nothing. */
    public @Nullable String lastAnswer() {
        return lastAnswer;
    }

    /** When the receiver first took it, UTC; null: not yet. */
    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    /** Since when somebody waits for it to be sent again, UTC; null: nobody does. */
    public @Nullable Instant askedAt() {
        return askedAt;
    }

    String payload() {
        return payload;
    }

    void askAgain(Instant now) {
        askedAt = now;
    }

    void tried(LastTry last, ReceiverAnswer answer, Instant now) {
        tries++;
        lastTry = last;
        lastAnswer = answer.text();
        askedAt = null;
        if (answer.isTaken() && deliveredAt == null) {
            deliveredAt = now;
        }
    }
}
