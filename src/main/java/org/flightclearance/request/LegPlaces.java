package org.flightclearance.request;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The places of a leg, as {@link SearchText#name} gives them. Queries read it; the request writes its legs. */
@Entity
@Immutable
@Table(name = "leg")
public class LegPlaces {

    @EmbeddedId
    private Key key;

    private String fromPlace;
    private String toPlace;

    @SuppressWarnings("NullAway.Init")
    protected LegPlaces() {}

    /** @param position 0 for the first leg */
    @Embeddable
    public record Key(@Column(name = "request_id") UUID requestId, @Column(name = "position") int position) {}

    public Key key() {
        return key;
    }

    public String fromPlace() {
        return fromPlace;
    }

    public String toPlace() {
        return toPlace;
    }
}
