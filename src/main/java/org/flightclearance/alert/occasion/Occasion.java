package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.flight.Purpose;

/**
 * Something to tell: planned until it is due, then told to everybody who wants to know it, once. Writes only the columns that
 * changed, because it may be told on one node while another describes it anew.
 */
@Entity
@DynamicUpdate
@Table(name = "alert_occasion")
public class Occasion implements PlanChange.Planned {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private @Nullable UUID missionId;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String subject;
    private int stage;
    private Instant aboutAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    private @Nullable String sector;
    private @Nullable String recordedBy;
    private boolean told;

    @SuppressWarnings("NullAway.Init")
    protected Occasion() {}

    @SuppressWarnings("NullAway.Init")
    Occasion(@Nullable UUID missionId, String subject, Reminder reminder) {
        this.missionId = missionId;
        this.subject = subject;
        this.kind = reminder.kind();
        this.stage = reminder.stage();
        this.aboutAt = reminder.about();
        this.dueAt = reminder.due();
    }

    /**
     * Something of the installation that is told at once.
     *
     * @param subject id of what it is about
     * @param about UTC
     */
    public static Occasion now(AlertKind kind, String subject, Instant about) {
        return new Occasion(null, subject, new Reminder(kind, 0, about, about, false));
    }

    public UUID id() {
        return id;
    }

    /** Null: it concerns no mission. */
    public @Nullable UUID missionId() {
        return missionId;
    }

    public AlertKind kind() {
        return kind;
    }

    /** The reference of the request, or the id of what else it is about. */
    public String subject() {
        return subject;
    }

    /** The instant that it is about, such as the deadline, UTC. */
    public Instant aboutAt() {
        return aboutAt;
    }

    /** From when on it is told, UTC. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Of the request. */
    public @Nullable Purpose purpose() {
        return purpose;
    }

    /** Of the request, as it was recorded. */
    public @Nullable String sector() {
        return sector;
    }

    /** Name of the account or key that recorded what it tells; null: nobody did. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }

    @Override
    public boolean isTold() {
        return told;
    }

    @Override
    public boolean isOf(Reminder reminder) {
        return kind == reminder.kind() && stage == reminder.stage() && aboutAt.equals(reminder.about());
    }

    void describe(@Nullable Purpose ofRequest, @Nullable String sectorOfRequest) {
        purpose = ofRequest;
        sector = sectorOfRequest;
    }

    void recordedBy(@Nullable String name) {
        recordedBy = name;
    }

    public void isToldNow() {
        told = true;
    }
}
