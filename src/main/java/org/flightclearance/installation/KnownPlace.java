package org.flightclearance.installation;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** An address of the database at which the tracker may write to people. */
@Entity
@Table(name = "installation_place")
public class KnownPlace {

    @Id
    private String place;

    private Instant knownSince;
    private @Nullable String confirmedBy;

    @SuppressWarnings("NullAway.Init")
    protected KnownPlace() {}

    @SuppressWarnings("NullAway.Init")
    KnownPlace(String place, Instant knownSince, @Nullable String confirmedBy) {
        this.place = place;
        this.knownSince = knownSince;
        this.confirmedBy = confirmedBy;
    }

    public String place() {
        return place;
    }

    /** UTC. */
    public Instant knownSince() {
        return knownSince;
    }

    /** Name of an account; null: the first start recorded it. */
    public @Nullable String confirmedBy() {
        return confirmedBy;
    }
}
