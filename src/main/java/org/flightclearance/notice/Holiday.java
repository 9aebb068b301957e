package org.flightclearance.notice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

import org.flightclearance.journal.Description;

/** A day on which the authority does not work, by law or by custom. */
@Entity
public class Holiday {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID missionId;

    @Column(name = "holiday_date")
    private LocalDate date;

    private String name;
    private boolean provisional;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Holiday() {}

    /** @param said complete and without faults */
    @SuppressWarnings("NullAway.Init")
    public Holiday(UUID missionId, HolidayProfile said) {
        this.missionId = missionId;
        describe(said);
    }

    public final void describe(HolidayProfile said) {
        date = Objects.requireNonNull(said.date());
        name = Objects.requireNonNull(said.name());
        provisional = Boolean.TRUE.equals(said.provisional());
    }

    /** Whether it is said so already, whoever's it is. */
    public boolean isAs(HolidayProfile said) {
        return date.equals(said.date())
                && name.equals(said.name())
                && provisional == Boolean.TRUE.equals(said.provisional());
    }

    public UUID id() {
        return id;
    }

    public UUID missionId() {
        return missionId;
    }

    public LocalDate date() {
        return date;
    }

    public String name() {
        return name;
    }

    /** Whether it may still move. */
    public boolean isProvisional() {
        return provisional;
    }

    public Description description() {
        return new Description().with("/date", date).with("/name", name).with("/provisional", provisional);
    }

    SkippedDay skipped() {
        return new SkippedDay(date, name, provisional);
    }
}
