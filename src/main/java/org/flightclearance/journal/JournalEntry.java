package org.flightclearance.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** One recorded change. Never changed, never deleted. */
@Entity
@Immutable
public class JournalEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private String subjectKey;
    private String title;

    @Enumerated(EnumType.STRING)
    private Act act;

    private Instant recordedAt;
    private String recordedBy;

    @Convert(converter = ChangesColumn.class)
    @Column(length = 200_000)
    private List<Change> changes;

    @SuppressWarnings("NullAway.Init")
    protected JournalEntry() {}

    @SuppressWarnings("NullAway.Init")
    JournalEntry(
            Subject subject,
            String subjectKey,
            String title,
            Act act,
            Instant recordedAt,
            String recordedBy,
            List<Change> changes) {
        this.subject = subject;
        this.subjectKey = subjectKey;
        this.title = title;
        this.act = act;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.changes = changes;
    }

    public Subject subject() {
        return subject;
    }

    /** The name of the subject at that time. */
    public String title() {
        return title;
    }

    public Act act() {
        return act;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
