package org.flightclearance.webhook;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.flightclearance.webhook.receiver.ReceiverAnswer;
import org.flightclearance.webhook.receiver.Trouble;

/** The last call to a receiver, and what came of it. */
@Embeddable
public class LastTry {

    @Column(name = "last_tried_at")
    private @Nullable Instant at;

    @Column(name = "last_status")
    private @Nullable Integer status;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_trouble")
    private @Nullable Trouble trouble;

    protected LastTry() {}

    LastTry(Instant at, ReceiverAnswer answer) {
        this.at = at;
        this.status = answer.status();
        this.trouble = answer.trouble();
    }

    /** UTC. */
    public @Nullable Instant at() {
        return at;
    }

    /** Of HTTP; null: no answer began. */
    public @Nullable Integer status() {
        return status;
    }

    /** Null: it was taken. */
    public @Nullable Trouble trouble() {
        return trouble;
    }
}
