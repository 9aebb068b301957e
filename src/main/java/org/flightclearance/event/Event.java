package org.flightclearance.event;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened, with its number. It never changes, and is deleted after some time. */
@Entity
@Immutable
public class Event {

    @Id
    private long position;

    private UUID eventId;
    private UUID missionId;
    private long number;

    @Convert(converter = EventTypeColumn.class)
    private EventType type;

    private Instant occurredAt;
    private Instant recordedAt;
    private Instant numberedAt;
    private @Nullable String reference;
    private @Nullable Integer version;
    private @Nullable String status;
    private @Nullable String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    /** Its place in the order of all missions, which cursors count by. Grows without holes, until events are deleted. */
    public long position() {
        return position;
    }

    public UUID id() {
        return eventId;
    }

    public UUID missionId() {
        return missionId;
    }

    /** 1, 2, 3, … within the mission. */
    public long number() {
        return number;
    }

    public EventType type() {
        return type;
    }

    /** UTC; often before {@link #recordedAt}, because many facts are entered later. */
    public Instant occurredAt() {
        return occurredAt;
    }

    /** UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** When it got its number, UTC. It is kept from then on. */
    public Instant numberedAt() {
        return numberedAt;
    }

    /** Of the request; null: it happened to none. */
    public @Nullable String reference() {
        return reference;
    }

    /** Of the request, right after the event. */
    public @Nullable Integer version() {
        return version;
    }

    /** Of the request, right after the event, when it was recorded; under its name for scripts. */
    public @Nullable String status() {
        return status;
    }

    /** Name of the account or key; null: nobody did it. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }
}
