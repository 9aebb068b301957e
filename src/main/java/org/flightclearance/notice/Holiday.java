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

/** A day on which an authority does not work, by law or by custom. An authority has at most one a day. */
@Entity
public class Holiday {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID missionId;

    @Column(name = "holiday_date")
    private LocalDate date;

    private String authority;
    private String name;
    private boolean provisional;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Holiday() {}

    /** @param profile complete and without faults */
    @SuppressWarnings("NullAway.Init")
    public Holiday(UUID missionId, HolidayProfile profile) {
        this.missionId = missionId;
        describe(profile);
    }

    public final void describe(HolidayProfile profile) {
        date = Objects.requireNonNull(profile.date());
        authority = Objects.requireNonNullElse(profile.authority(), "");
        name = Objects.requireNonNull(profile.name());
        provisional = Boolean.TRUE.equals(profile.provisional());
    }

    /** Whether it has the same date, authority, name and state as that profile; the mission does not matter. */
    public boolean isAs(HolidayProfile profile) {
        return date.equals(profile.date())
                && authority.equals(Objects.requireNonNullElse(profile.authority(), ""))
                && name.equals(profile.name())
                && provisional == Boolean.TRUE.equals(profile.provisional());
    }

    public UUID id() {
        return id;
    }

    /** Goes up with every change of it. */
    public int version() {
        return version;
    }

    public UUID missionId() {
        return missionId;
    }

    public LocalDate date() {
        return date;
    }

    /** The authority that does not work; empty: none of the mission does. */
    public String authority() {
        return authority;
    }

    /** Follows the new name of its authority. */
    public void renameAuthority(String to) {
        authority = to;
    }

    public String name() {
        return name;
    }

    /** Whether it may still move, by the sighting of the moon or by decree. */
    public boolean isProvisional() {
        return provisional;
    }

    public Description description() {
        return new Description()
                .with("/date", date)
                .with("/authority", authority.isEmpty() ? null : authority)
                .with("/name", name)
                .with("/provisional", provisional);
    }

    SkippedDay skipped() {
        return new SkippedDay(date, name, provisional);
    }
}
