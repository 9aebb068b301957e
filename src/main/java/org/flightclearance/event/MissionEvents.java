package org.flightclearance.event;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** How far the events of a mission reach. Only {@link Numbering} and {@link KeptEvents} change it, by statements. */
@Entity
@Immutable
class MissionEvents {

    @Id
    private UUID missionId;

    private long lastNumber;

    /** Of the newest. */
    private long lastPosition;

    /** Of the newest that is no longer kept; 0: all are kept. */
    private long deletedPosition;

    @SuppressWarnings("NullAway.Init")
    protected MissionEvents() {}
}
