package org.flightclearance.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.flightclearance.flight.Purpose;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeRulesTest {

    private static final Duration MICRO = Duration.ofNanos(1000);
    private static final Instant LONG_AGO = Instant.parse("1960-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2150-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void every_purpose_is_governed_by_exactly_one_rule_at_every_instant(Purpose purpose) {
        for (var rules : List.of(NoticeRules.STANDARD, NoticeRules.MALI)) {
            for (var boundary : List.of(NoticeRules.REQUEST_BY_REQUEST_SINCE, NoticeRules.DRONE_PROCEDURE_SINCE)) {
                for (var at : List.of(LONG_AGO, boundary.minus(MICRO), boundary, boundary.plus(MICRO), LATE)) {
                    assertThat(rules.all().stream().filter(rule -> rule.governs(purpose, at)))
                            .as("%s at %s", purpose, at)
                            .hasSize(1);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ISR, 72",
        "ROTATION, 72",
        "HUMAN_RIGHTS, 72",
        "CONVOY_ESCORT, 72",
        "PASSENGER, 48",
        "CARGO, 48",
        "HOST_SUPPORT, 48",
        "VIP, 48",
        "OTHER, 48"
    })
    void the_standard_rules_want_permission_with_the_minimum_of_the_purpose(Purpose purpose, int hours) {
        var rule = NoticeRules.STANDARD.inForce(purpose, LONG_AGO);
        assertThat(rule.clearance()).isEqualTo(Clearance.REQUIRED);
        assertThat(rule.minimumHoursFor(Clearance.REQUIRED)).isEqualTo(hours);
        assertThat(NoticeRules.STANDARD.inForce(purpose, LATE)).isSameAs(rule);
    }

    @ParameterizedTest
    @CsvSource({"MEDEVAC", "CASEVAC"})
    void a_medical_flight_is_notified_and_has_no_minimum_even_where_permission_is_asked_for(Purpose purpose) {
        for (var rules : List.of(NoticeRules.STANDARD, NoticeRules.MALI)) {
            var rule = rules.inForce(purpose, LATE);
            assertThat(rule.clearance()).isEqualTo(Clearance.NOTIFICATION);
            assertThat(rule.minimumHoursFor(Clearance.NOTIFICATION)).isNull();
            assertThat(rule.minimumHoursFor(Clearance.REQUIRED)).isNull();
        }
    }

    @Test
    void until_the_20th_of_january_2022_mali_wanted_to_be_told_and_since_the_21st_to_be_asked() {
        var last = Instant.parse("2022-01-20T23:59:59.999999Z");
        assertThat(NoticeRules.MALI.inForce(Purpose.CARGO, last).clearance()).isEqualTo(Clearance.NOTIFICATION);
        assertThat(NoticeRules.MALI.inForce(Purpose.CARGO, last.plus(MICRO)).clearance())
                .isEqualTo(Clearance.REQUIRED);
    }

    @Test
    void since_the_15th_of_november_2022_drones_have_a_procedure_of_their_own_with_the_same_notice() {
        var last = Instant.parse("2022-11-14T23:59:59.999999Z");
        var before = NoticeRules.MALI.inForce(Purpose.ISR, last);
        var since = NoticeRules.MALI.inForce(Purpose.ISR, last.plus(MICRO));
        assertThat(since.name()).isNotEqualTo(before.name());
        assertThat(since.minimumHours()).isEqualTo(before.minimumHours()).isEqualTo(72);
        assertThat(NoticeRules.MALI.inForce(Purpose.CARGO, last.plus(MICRO)))
                .isSameAs(NoticeRules.MALI.inForce(Purpose.CARGO, last));
    }
}
