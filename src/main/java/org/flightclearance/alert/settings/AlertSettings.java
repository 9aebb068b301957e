package org.flightclearance.alert.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;

/** How one person is reached by mail. */
@Entity
public class AlertSettings {

    @Id
    private String account;

    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    private ZoneId timeZone;
    private @Nullable String quietFrom;
    private @Nullable String quietTo;

    @SuppressWarnings("NullAway.Init")
    protected AlertSettings() {}

    @SuppressWarnings("NullAway.Init")
    AlertSettings(String account) {
        this.account = account;
    }

    /** @param profile without faults */
    void become(AlertSettingsProfile profile) {
        email = profile.email();
        language = Objects.requireNonNull(profile.language());
        timeZone = ZoneId.of(Objects.requireNonNull(profile.timeZone()));
        var quiet = profile.quietHours();
        quietFrom = quiet == null ? null : written(quiet.from());
        quietTo = quiet == null ? null : written(quiet.to());
    }

    private static String written(@Nullable String time) {
        return QuietHours.time(Objects.requireNonNull(time)).orElseThrow().toString();
    }

    /** Its name. */
    public String account() {
        return account;
    }

    /** Null: no mail is sent to the person. */
    public @Nullable String email() {
        return email;
    }

    public Language language() {
        return language;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    /**
     * When the person is told of something: when it is due, or at the hour of their daily mail, but not in their quiet
     * hours.
     *
     * @param subscription null: at once
     * @param due UTC; may have passed long ago
     * @param now UTC
     */
    public Instant sendAt(@Nullable Subscription subscription, Instant due, Instant now) {
        var told = subscription == null ? due : subscription.toldAt(due, timeZone);
        var earliest = told.isBefore(now) ? now : told;
        return quietFrom == null || quietTo == null
                ? earliest
                : new QuietHours(
                                QuietHours.time(quietFrom).orElseThrow(),
                                QuietHours.time(quietTo).orElseThrow())
                        .after(earliest, timeZone);
    }

    AlertSettingsProfile profile(List<Subscription> subscriptions) {
        return new AlertSettingsProfile(
                email,
                language,
                timeZone.getId(),
                quietFrom == null ? null : new QuietHoursProfile(quietFrom, quietTo),
                List.copyOf(subscriptions.stream().map(Subscription::profile).toList()),
                null);
    }
}
