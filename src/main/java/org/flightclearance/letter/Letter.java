package org.flightclearance.letter;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

import org.flightclearance.request.FlightRequest;

/** A letter that was attached to a request: the file, its name, who attached it and when. It never changes. */
@Entity
@Immutable
public class Letter {

    /**
     * For the header Content-Security-Policy. If a browser shows the letter in spite of the disposition, it can load
     * and run nothing.
     */
    public static final String SEALED = "sandbox; default-src 'none'";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private FlightRequest request;

    @ManyToOne(fetch = FetchType.LAZY)
    private LetterFile file;

    private String name;
    private String attachedBy;
    private Instant attachedAt;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    @SuppressWarnings("NullAway.Init")
    Letter(FlightRequest request, LetterFile file, String name, String by, Instant at) {
        this.request = request;
        this.file = file;
        this.name = name;
        this.attachedBy = by;
        this.attachedAt = at;
    }

    public UUID id() {
        return id;
    }

    public LetterFile file() {
        return file;
    }

    /** The name given by the user who attached it. */
    public String name() {
        return name;
    }

    public String attachedBy() {
        return attachedBy;
    }

    /** When it was attached, UTC. */
    public Instant attachedAt() {
        return attachedAt;
    }

    /** For the header Content-Disposition: the browser saves the file instead of showing it. */
    public String disposition() {
        return SavedName.of(name, file.kind()).disposition();
    }

    FlightRequest request() {
        return request;
    }
}
