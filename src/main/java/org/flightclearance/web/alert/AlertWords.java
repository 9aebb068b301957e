package org.flightclearance.web.alert;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.AlertDelivery;
import org.flightclearance.alert.settings.AlertSettingsProfile;
import org.flightclearance.alert.settings.SubscriptionProfile;
import org.flightclearance.installation.MailState;
import org.flightclearance.language.Wording;

/** How the pages say what the user is told. */
record AlertWords(Wording wording) {

    /** Why no mail is sent from here; null: mails are sent. */
    @Nullable
    String trouble(MailState state) {
        return state == MailState.ON ? null : wording.word(state);
    }

    /** When the user is told of a mission. */
    String told(AlertSettingsProfile settings, String mission) {
        return of(settings, mission)
                .filter(one -> one.delivery() != AlertDelivery.NONE)
                .map(this::told)
                .orElseGet(() -> wording.word(AlertDelivery.NONE));
    }

    private String told(SubscriptionProfile one) {
        var delivery = Objects.requireNonNull(one.delivery());
        return delivery == AlertDelivery.DAILY && one.hour() != null
                ? wording.text("alerts.daily_at", hour(one.hour()))
                : wording.word(delivery);
    }

    static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    /** What the user wants to be told of a mission; empty: nothing was chosen. */
    static Optional<SubscriptionProfile> of(AlertSettingsProfile settings, String mission) {
        return Objects.requireNonNullElse(settings.subscriptions(), List.<@Nullable SubscriptionProfile>of()).stream()
                .filter(one -> one != null && mission.equals(one.mission()))
                .findFirst();
    }
}
