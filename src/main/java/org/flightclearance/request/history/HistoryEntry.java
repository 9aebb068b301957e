package org.flightclearance.request.history;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

import org.flightclearance.event.NewEvent;
import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Purpose;
import org.flightclearance.journal.Change;
import org.flightclearance.journal.ChangesColumn;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Sending;

/**
 * A recorded move, with the facts that reports count by, as they were after it. It never changes. A report as of an
 * instant reads, for each request that has changed since, the newest entry recorded at or before that instant.
 */
@Entity
@Immutable
public class HistoryEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private FlightRequest request;

    /** 1, 2, 3, … within the request. */
    private int position;

    private Instant happenedAt;
    private Instant recordedAt;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private Move move;

    private @Nullable String why;

    @Convert(converter = ChangesColumn.class)
    @Mutability(Immutability.class)
    @Column(length = 200_000)
    private List<Change> changes;

    private UUID missionId;
    private UUID flightId;
    private String reference;
    private Instant filedAt;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Embedded
    private Aircraft aircraft;

    private @Nullable String sector;

    @Embedded
    private @Nullable Sending sending;

    @Embedded
    private DerivedFacts derived;

    /** Null in the first entry. */
    @Embedded
    @AttributeOverride(name = "recordedAt", column = @Column(name = "superseded_recorded_at"))
    @AttributeOverride(name = "filedAt", column = @Column(name = "superseded_filed_at"))
    @AttributeOverride(name = "sentAt", column = @Column(name = "superseded_sent_at"))
    @AttributeOverride(name = "departureAt", column = @Column(name = "superseded_departure_at"))
    @AttributeOverride(name = "endsAt", column = @Column(name = "superseded_ends_at"))
    @AttributeOverride(name = "openFor", column = @Column(name = "superseded_open_for"))
    private @Nullable EarlierDates superseded;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    /** @param before the request before the move */
    @SuppressWarnings("NullAway.Init")
    HistoryEntry(FlightRequest request, Move move, StateBefore before, Instant happenedAt, Recording recording) {
        this.request = request;
        this.position = request.recordedAt(recording.at());
        this.move = move;
        this.happenedAt = happenedAt;
        this.recordedAt = recording.at();
        this.recordedBy = recording.by();
        this.why = recording.why();
        this.changes = Change.between(before.facts(), Facts.of(request));
        this.missionId = request.mission().id();
        this.flightId = request.lineage().flightId();
        this.reference = request.reference();
        var filed = request.asFiled();
        this.filedAt = Objects.requireNonNull(filed.filedAt());
        this.purpose = Objects.requireNonNull(filed.purpose());
        this.aircraft = Objects.requireNonNull(filed.aircraft());
        this.sector = filed.sector();
        this.sending = request.sending();
        this.derived = request.derived();
        this.superseded = before.dates();
    }

    public String reference() {
        return reference;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Move move() {
        return move;
    }

    public @Nullable String why() {
        return why;
    }

    public List<Change> changes() {
        return changes;
    }

    /** The event that tells of it. Only for an entry that was just stored, with its request. */
    NewEvent event() {
        var status = derived.statusAt(recordedAt, sending != null);
        var subject = new NewEvent.Subject(reference, request.version(), status);
        return new NewEvent(move.event(), missionId, happenedAt, recordedAt, subject, recordedBy);
    }

    /** Who recorded a move, when, and why if a reason was given. */
    record Recording(Instant at, String by, @Nullable String why) {}
}
