package org.flightclearance.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.refusal.Faults;

import static org.assertj.core.api.Assertions.assertThat;

class FirstRulesTest {

    private static final Instant LONG_AGO = Instant.parse("1960-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2150-01-01T00:00:00Z");

    private final Rulebook rulebook = begun(new FirstRules(Language.EN).template());

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
    void a_new_mission_requires_permission_with_the_minimum_notice_of_the_purpose(Purpose purpose, int hours) {
        var rule = rulebook.inForce(purpose, LONG_AGO);
        assertThat(rule.clearance()).isEqualTo(Clearance.REQUIRED);
        assertThat(rule.minimumFor(Clearance.REQUIRED)).isEqualTo(MinimumNotice.hours(hours));
        assertThat(rulebook.inForce(purpose, LATE)).isSameAs(rule);
    }

    @ParameterizedTest
    @CsvSource({"MEDEVAC", "CASEVAC"})
    void a_medical_flight_is_a_notification_and_has_no_minimum_even_if_permission_is_requested(Purpose purpose) {
        var rule = rulebook.inForce(purpose, LATE);
        assertThat(rule.clearance()).isEqualTo(Clearance.NOTIFICATION);
        assertThat(rule.minimumFor(Clearance.NOTIFICATION)).isNull();
        assertThat(rule.minimumFor(Clearance.REQUIRED)).isNull();
    }

    @Test
    void the_sources_are_in_the_language_of_the_mission() {
        assertThat(new FirstRules(Language.FR).template())
                .extracting(NoticeRuleProfile::source)
                .contains("modèle, à confirmer (48 à 72 heures, comme au Mali depuis 2022)");
    }

    @Test
    void nothing_but_the_rule_for_medical_flights_is_taken_for_confirmed() {
        for (var rules :
                List.of(new FirstRules(Language.FR).template(), new FirstRules(Language.EN).withoutMinimum())) {
            assertThat(rules)
                    .filteredOn(rule -> !RuleSource.isUnconfirmed(String.valueOf(rule.source())))
                    .extracting(NoticeRuleProfile::name)
                    .containsExactly("medical-notification");
        }
    }

    @Test
    void a_mission_may_begin_without_a_minimum_notice() {
        var begun = begun(new FirstRules(Language.EN).withoutMinimum());
        for (var purpose : Purpose.values()) {
            assertThat(begun.inForce(purpose, LATE).minimumFor(Clearance.REQUIRED))
                    .isNull();
        }
        assertThat(begun.inForce(Purpose.ISR, LONG_AGO).clearance()).isEqualTo(Clearance.REQUIRED);
        assertThat(begun.inForce(Purpose.MEDEVAC, LONG_AGO).clearance()).isEqualTo(Clearance.NOTIFICATION);
    }

    private static Rulebook begun(List<NoticeRuleProfile> rules) {
        var faults = new Faults();
        var change = new RuleChange(Rules.MISSION, ZoneOffset.UTC, List.of());
        change.begin(rules, faults);
        faults.refuseIfAny();
        return new Rulebook(change.standing(), (purpose, authority) -> Rules.everyDay());
    }
}
