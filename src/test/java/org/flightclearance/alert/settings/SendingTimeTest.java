package org.flightclearance.alert.settings;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.language.Language;
import org.flightclearance.mission.UnstoredMission;

import static org.assertj.core.api.Assertions.assertThat;

/** When a person is told. Paris is an hour ahead of UTC in winter, and two in summer. */
class SendingTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2022-01-10T04:59:59Z, 2022-01-10T05:00:00Z",
        "2022-01-10T05:00:00Z, 2022-01-10T05:00:00Z",
        "2022-01-10T05:00:01Z, 2022-01-11T05:00:00Z",
        "2022-07-10T12:00:00Z, 2022-07-11T04:00:00Z",
        // The clocks go forward in the night to the 27th
        "2022-03-26T05:00:01Z, 2022-03-27T04:00:00Z"
    })
    void the_daily_mail_goes_out_at_its_hour_in_the_zone_of_the_reader(Instant due, Instant sent) {
        assertThat(settings(null, null).sendAt(daily(6), due, due)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 06:00, 2022-01-10T20:59:59Z, 2022-01-10T20:59:59Z",
        "22:00, 06:00, 2022-01-10T21:00:00Z, 2022-01-11T05:00:00Z",
        "22:00, 06:00, 2022-01-11T04:59:59Z, 2022-01-11T05:00:00Z",
        "22:00, 06:00, 2022-01-11T05:00:00Z, 2022-01-11T05:00:00Z",
        // The clocks go back in the night to the 30th: from 01:00Z on it is 02:00 again
        "22:00, 02:30, 2022-10-29T22:00:00Z, 2022-10-30T01:30:00Z",
        "22:00, 02:30, 2022-10-30T01:10:00Z, 2022-10-30T01:30:00Z",
        "1200, 1400, 2022-01-10T11:30:00Z, 2022-01-10T13:00:00Z",
        "1200, 1400, 2022-01-10T13:00:00Z, 2022-01-10T13:00:00Z"
    })
    void in_quiet_hours_a_mail_waits_for_their_end(String from, String to, Instant due, Instant sent) {
        assertThat(settings(from, to).sendAt(atOnce(), due, due)).isEqualTo(sent);
        assertThat(settings(from, to).sendAt(null, due, due)).isEqualTo(sent);
    }

    @Test
    void what_was_due_long_ago_is_told_now_and_not_in_quiet_hours() {
        var due = Instant.parse("2021-01-10T12:00:00Z");
        var now = Instant.parse("2022-01-10T22:00:00Z");
        assertThat(settings(null, null).sendAt(atOnce(), due, now)).isEqualTo(now);
        assertThat(settings(null, null).sendAt(daily(6), due, now)).isEqualTo(now);
        assertThat(settings("22:00", "06:00").sendAt(daily(6), due, now)).isEqualTo("2022-01-11T05:00:00Z");
    }

    private static AlertSettings settings(@Nullable String from, @Nullable String to) {
        var settings = new AlertSettings("a.traore");
        settings.become(new AlertSettingsProfile(
                "a.traore@example.org",
                Language.EN,
                "Europe/Paris",
                from == null ? null : new QuietHoursProfile(from, to),
                null,
                null));
        return settings;
    }

    private static Subscription daily(int hour) {
        return subscription(AlertDelivery.DAILY, hour);
    }

    private static Subscription atOnce() {
        return subscription(AlertDelivery.AT_ONCE, null);
    }

    private static Subscription subscription(AlertDelivery delivery, @Nullable Integer hour) {
        var profile = new SubscriptionProfile("MINUSMA", Set.of(AlertKind.DEADLINE_PASSED), delivery, hour, null, null);
        return new Subscription("a.traore", UnstoredMission.any(), profile, Instant.EPOCH);
    }
}
