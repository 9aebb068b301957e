package org.flightclearance.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

import org.flightclearance.request.FlightRequest;

/**
 * A letter that was attached to a request: the file, its name, who attached it and when. It never changes and is never
 * deleted, but it can be marked as wrong.
 */
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

    @OneToMany(mappedBy = "letter")
    @OrderBy("markedAt, id")
    private List<LetterMark> marks = new ArrayList<>();

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

    /** Says that it does not belong to the request, and why. Empty if nobody said so or the last mark took it back. */
    public Optional<LetterMark> wrong() {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(marks.get(marks.size() - 1)).filter(LetterMark::wrong);
    }

    LetterMark mark(LetterMark.Words words, String by, Instant at) {
        var mark = words.on(this, by, at);
        marks.add(mark);
        return mark;
    }

    /** For the header Content-Disposition: the browser saves the file instead of showing it. */
    public String disposition() {
        return SavedName.of(name, file.kind()).disposition();
    }

    /** The request to which it was attached. */
    public FlightRequest request() {
        return request;
    }
}
