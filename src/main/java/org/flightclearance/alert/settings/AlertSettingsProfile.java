package org.flightclearance.alert.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.installation.MailState;
import org.flightclearance.language.Language;
import org.flightclearance.refusal.Faults;

/**
 * What a person wants to be told, as it is sent in and returned.
 *
 * @param email where to; null: nowhere
 * @param language of the mails
 * @param timeZone of the quiet hours and of the daily mail
 * @param quietHours null: none
 * @param subscriptions by mission; null: none
 * @param mail whether mails are sent from here; ignored when it is sent in, so that an answer can be sent back
 */
public record AlertSettingsProfile(
        @Nullable String email,
        @Nullable Language language,
        @Nullable String timeZone,
        @Nullable QuietHoursProfile quietHours,
        @Nullable List<@Nullable SubscriptionProfile> subscriptions,
        @Nullable MailState mail) {

    static final int LONGEST_EMAIL = 254;

    private static final int MOST_SUBSCRIPTIONS = 150;

    /** One address and nothing else, in ASCII, so that every mail server takes it, and without what ends a header. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]*");

    private static final Pattern NO_DOMAIN = Pattern.compile("[.-]$|[.][.-]|-[.]");

    /** Whether it is an e-mail address. */
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL
                && EMAIL.matcher(text).matches()
                && !NO_DOMAIN.matcher(text.substring(text.indexOf('@'))).find();
    }

    /** The same with other subscriptions. */
    public AlertSettingsProfile with(List<@Nullable SubscriptionProfile> others) {
        return new AlertSettingsProfile(email, language, timeZone, quietHours, others, mail);
    }

    /** The same, saying whether mails are sent from here. */
    public AlertSettingsProfile with(MailState state) {
        return new AlertSettingsProfile(email, language, timeZone, quietHours, subscriptions, state);
    }

    List<@Nullable SubscriptionProfile> all() {
        return Objects.requireNonNullElse(subscriptions, List.of());
    }

    /** The faults apart from those of the subscriptions. */
    Faults faults() {
        var faults = new Faults();
        if (email != null && !isEmail(email)) {
            faults.add("/email", "fault.email");
        }
        if (email == null && all().stream().anyMatch(one -> one != null && one.isOn())) {
            faults.add("/email", "fault.email_needed");
        }
        faults.required("/language", language);
        faults.required("/time_zone", timeZone);
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            faults.add("/time_zone", "fault.time_zone");
        }
        if (quietHours != null) {
            quietHours.check(faults);
        }
        if (all().size() > MOST_SUBSCRIPTIONS) {
            faults.add("/subscriptions", "fault.too_many", MOST_SUBSCRIPTIONS);
        }
        return faults;
    }
}
