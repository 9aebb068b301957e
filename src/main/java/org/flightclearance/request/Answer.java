package org.flightclearance.request;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.UuidGenerator;

/** A recorded answer. If the authority never gave it, a correction strikes it; a struck answer is kept and shown. */
@Entity
public class Answer {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private FlightRequest request;

    @Embedded
    private Reply reply;

    private boolean struck;

    /** Whether it is an approval with the reason for a denial. Stored for the index. */
    private boolean misplacedReason;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    @SuppressWarnings("NullAway.Init")
    Answer(FlightRequest request, Reply reply, Instant recordedAt) {
        this.request = request;
        this.recordedAt = recordedAt;
        correctedTo(reply, false);
    }

    FlightRequest request() {
        return request;
    }

    public UUID id() {
        return id;
    }

    public Reply reply() {
        return reply;
    }

    public boolean isStruck() {
        return struck;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public final void correctedTo(Reply corrected, boolean nowStruck) {
        reply = corrected;
        struck = nowStruck;
        misplacedReason = !nowStruck && ReplyField.anyMisplaced(corrected);
    }
}
