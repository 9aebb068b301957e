package org.flightclearance.alert.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;

/** What one person wants to be told of one mission. */
@Entity
@Table(name = "alert_subscription")
public class Subscription {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String account;

    @ManyToOne(fetch = FetchType.EAGER)
    private Mission mission;

    @Convert(converter = LinesColumn.class)
    private Set<String> kinds;

    @Enumerated(EnumType.STRING)
    private AlertDelivery delivery;

    private @Nullable Integer sendHour;

    @Convert(converter = LinesColumn.class)
    private @Nullable Set<String> purposes;

    @Convert(converter = LinesColumn.class)
    private @Nullable Set<String> sectors;

    private Instant subscribedAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    /**
     * A subscription to a mission.
     *
     * @param profile without faults
     * @param subscribedAt since when the person is told of the mission, UTC
     */
    @SuppressWarnings("NullAway.Init")
    Subscription(String account, Mission mission, SubscriptionProfile profile, Instant subscribedAt) {
        this.account = account;
        this.mission = mission;
        this.kinds = names(Objects.requireNonNull(profile.kinds()));
        this.delivery = Objects.requireNonNull(profile.delivery());
        this.sendHour = profile.hour();
        this.purposes = profile.purposes() == null ? null : names(profile.purposes());
        this.sectors = profile.sectors() == null ? null : Set.copyOf(profile.sectors());
        this.subscribedAt = subscribedAt;
    }

    /** Name of the account. */
    public String account() {
        return account;
    }

    public Mission mission() {
        return mission;
    }

    public Set<AlertKind> kinds() {
        return kinds.stream()
                .map(AlertKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlertKind.class)));
    }

    /** Since when the person is told of the mission, UTC. */
    Instant subscribedAt() {
        return subscribedAt;
    }

    /** Whether the person was subscribed when something was due. Otherwise they are not told of it. */
    public boolean hadBegunAt(Instant due) {
        return !subscribedAt.isAfter(due);
    }

    boolean isOn() {
        return delivery != AlertDelivery.NONE;
    }

    /**
     * Whether the person wants to be told.
     *
     * @param purpose of the request; null: it is about no request
     * @param sector of the request, as it was recorded; null: it has none
     */
    public boolean wants(AlertKind kind, @Nullable Purpose purpose, @Nullable String sector) {
        if (!isOn() || !kinds.contains(kind.name())) {
            return false;
        }
        if (!kind.isOfRequest()) {
            return true;
        }
        var chosen = presentSectors();
        return (purposes == null || purpose != null && purposes.contains(purpose.name()))
                // A sector that was renamed is the same under both names
                && (chosen == null || sector != null && chosen.contains(mission.presentSector(sector)));
    }

    /**
     * When the person is told of something that is due at an instant: then, or at the hour of their daily mail.
     *
     * @param due UTC
     */
    Instant toldAt(Instant due, ZoneId zone) {
        if (delivery != AlertDelivery.DAILY || sendHour == null) {
            return due;
        }
        var day = due.atZone(zone).toLocalDate();
        var today = day.atTime(sendHour, 0).atZone(zone).toInstant();
        return today.isBefore(due)
                ? day.plusDays(1).atTime(sendHour, 0).atZone(zone).toInstant()
                : today;
    }

    SubscriptionProfile profile() {
        return new SubscriptionProfile(
                mission.code(),
                kinds(),
                delivery,
                sendHour,
                purposes == null
                        ? null
                        : purposes.stream()
                                .map(Purpose::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class))),
                presentSectors());
    }

    /** Those that the mission still has, by their present names; null: all. If it has none of them, nothing is left out. */
    private @Nullable Set<String> presentSectors() {
        var present = new TreeSet<String>();
        if (sectors != null) {
            sectors.stream()
                    .map(mission::presentSector)
                    .filter(mission.sectors()::contains)
                    .forEach(present::add);
        }
        return present.isEmpty() ? null : present;
    }

    private static Set<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
