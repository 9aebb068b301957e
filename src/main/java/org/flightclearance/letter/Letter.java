package org.flightclearance.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.permit.Permit;
import org.flightclearance.request.FlightRequest;

/**
 * A letter that was attached to a request or to a permit: the file, its name, who attached it and when. It never changes
 * and is never deleted, but it can be marked as wrong.
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
    private @Nullable FlightRequest request;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Permit permit;

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

    Letter(FlightRequest request, LetterFile file, String name, String by, Instant at) {
        this(request, null, file, name, by, at);
    }

    Letter(Permit permit, LetterFile file, String name, String by, Instant at) {
        this(null, permit, file, name, by, at);
    }

    @SuppressWarnings("NullAway.Init")
    private Letter(
            @Nullable FlightRequest request,
            @Nullable Permit permit,
            LetterFile file,
            String name,
            String by,
            Instant at) {
        this.request = request;
        this.permit = permit;
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

    /** Says that it does not belong there, and why. Empty if nobody said so or the last mark took it back. */
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

    /** Null: it is a letter of a permit. */
    public @Nullable FlightRequest request() {
        return request;
    }

    /** Null: it is a letter of a request. */
    public @Nullable Permit permit() {
        return permit;
    }

    /** Reference of the request, or number of the permit. */
    String owner() {
        return request != null
                ? request.reference()
                : Objects.requireNonNull(permit).number();
    }

    /** The mission of the request or of the permit. */
    Mission mission() {
        return request != null
                ? request.mission()
                : Objects.requireNonNull(permit).mission();
    }
}
