package org.flightclearance.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.MissionProfileBuilder;
import org.flightclearance.mission.Missions;
import org.flightclearance.mission.WeekendDays;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.MinimumNotice;
import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.NoticeRuleProfile;
import org.flightclearance.notice.NoticeRules;
import org.flightclearance.notice.WorkingDays;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.Move;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.Status;
import org.flightclearance.request.change.RecalculatedRequest;
import org.flightclearance.request.check.Correction;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.flightclearance.api.ApiClient.mission;

/**
 * The effect of changed rules and calendars on open requests. The current time is Wednesday, 5 October 2022, noon UTC.
 */
@OnBothDatabases
class RecalculationTest {

    private static final Instant NOW = Instant.parse("2022-10-05T12:00:00Z");
    private static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
    private static final Instant DEPARTURE = Instant.parse("2022-10-12T06:00:00Z");

    @Inject
    SomeFlights flights;

    @Inject
    RequestService requestService;

    @Inject
    NoticeRuleService ruleService;

    @Inject
    CalendarService calendarService;

    @Inject
    NoticeRules rules;

    @Inject
    Missions missions;

    private String mission;
    private Actor officer;
    private final Actor admin = SomeFlights.ADMIN;

    @BeforeEach
    void found() {
        mission = mission();
        officer = SomeFlights.officer(mission);
    }

    @Test
    void the_deadline_of_an_open_request_moves_and_that_of_an_ended_request_does_not() {
        var open = file(Purpose.ISR, SENT, DEPARTURE);
        var approved = flights.answered(file(Purpose.ISR, SENT, DEPARTURE), Outcome.APPROVED, NOW.minusSeconds(60));
        var passed = file(Purpose.ISR, SENT.minus(Duration.ofDays(5)), NOW.minus(Duration.ofHours(1)));
        var effect = cutOff(6).effect();
        assertThat(effect.moved()).isEqualTo(1);
        assertThat(effect.reckoned()).extracting(RecalculatedRequest::reference).containsExactly(open);
        assertThat(deadline(open)).isEqualTo(DEPARTURE.minus(Duration.ofHours(6)));
        assertThat(deadline(approved)).isEqualTo(DEPARTURE);
        assertThat(deadline(passed)).isEqualTo(NOW.minus(Duration.ofHours(1)));
    }

    @Test
    void a_request_is_open_at_its_deadline_and_ended_a_microsecond_later() {
        var now = file(Purpose.ISR, SENT, NOW);
        file(Purpose.ISR, SENT, NOW.minusNanos(1000));
        assertThat(cutOff(6).effect().reckoned())
                .extracting(RecalculatedRequest::reference, RecalculatedRequest::kept)
                .containsExactly(tuple(now, true));
    }

    @Test
    void a_deadline_may_move_to_the_instant_of_the_change_but_not_before_it() {
        var to = file(Purpose.ISR, SENT, NOW.plus(Duration.ofHours(6)));
        var before = file(Purpose.ISR, SENT, NOW.plus(Duration.ofHours(6)).minusNanos(1000));
        var effect = cutOff(6).effect();
        assertThat(effect.moved()).isEqualTo(1);
        assertThat(effect.kept()).isEqualTo(1);
        assertThat(deadline(to)).isEqualTo(NOW);
        assertThat(deadline(before)).isEqualTo(NOW.plus(Duration.ofHours(6)).minusNanos(1000));
        assertThat(flights.moves(before)).doesNotContain(Move.NEW_TERMS);
    }

    @Test
    void each_changed_request_has_a_history_entry_with_the_user_and_the_reason() {
        var open = file(Purpose.ISR, SENT, DEPARTURE);
        cutOff(6);
        var entries = flights.history(open);
        var last = entries.get(entries.size() - 1);
        assertThat(last.move()).isEqualTo(Move.NEW_TERMS);
        assertThat(last.recordedBy()).isEqualTo("admin");
        assertThat(last.recordedAt()).isEqualTo(NOW);
        assertThat(last.why()).isEqualTo("drones-72h: a letter");
        assertThat(last.changes()).extracting(change -> change.pointer()).containsExactly("/deadline_at");
    }

    @Test
    void a_trial_run_reports_the_same_effect_and_stores_nothing() {
        var open = file(Purpose.ISR, SENT, DEPARTURE);
        var rule = inForce(Purpose.ISR);
        var rehearsed = ruleService.amend(admin, NOW, rule.ruleId(), said(rule, 6, MinimumNotice.hours(72)), true);
        assertThat(deadline(open)).isEqualTo(DEPARTURE);
        assertThat(flights.moves(open)).doesNotContain(Move.NEW_TERMS);
        assertThat(ruleService.editions(admin, rule.ruleId())).hasSize(1);
        assertThat(cutOff(6).effect()).isEqualTo(rehearsed.effect());
    }

    @Test
    void a_request_that_has_ended_keeps_its_rule_even_if_it_is_corrected_later() {
        var ended = file(Purpose.ISR, SENT, NOW.minus(Duration.ofHours(1)));
        var rule = inForce(Purpose.ISR);
        ruleService.amend(admin, NOW, rule.ruleId(), said(rule, 6, MinimumNotice.hours(24)), false);
        var request = flights.request(ended);
        var correction = new Correction("a slip", remarked(request.asFiled()), List.of(), null);
        requestService.correct(
                officer,
                NOW,
                ended,
                correction,
                new SeenState(request.version(), request.statusAt(NOW)),
                Findings.noting());
        assertThat(flights.request(ended).terms().rule().edition()).isEqualTo(1);
        assertThat(flights.request(ended).derived().shortNotice()).isTrue();
        assertThat(deadline(ended)).isEqualTo(NOW.minus(Duration.ofHours(1)));
    }

    /** Such a rule takes the purpose out of its old rule, for the past as well. */
    @Test
    void a_request_that_has_ended_keeps_its_rule_even_if_its_purpose_gets_a_rule_of_its_own() {
        var received = NOW.minus(Duration.ofHours(3));
        var departed = NOW.minus(Duration.ofHours(1));
        var approved = flights.answered(file(Purpose.CARGO, SENT, departed), Outcome.APPROVED, received);
        var rule = inForce(Purpose.CARGO);
        ruleService.amend(admin, NOW, rule.ruleId(), said(rule, 6, MinimumNotice.hours(48)), false);
        var own = new NoticeRuleProfile(
                mission,
                "cargo-from-december",
                List.of(Purpose.CARGO),
                Clearance.REQUIRED,
                MinimumNotice.hours(72),
                null,
                6,
                2,
                "2022-12-01",
                null,
                "a letter");
        ruleService.bring(admin, NOW, own, false);
        var request = flights.request(approved);
        requestService.correct(
                officer,
                NOW,
                approved,
                new Correction("a slip", remarked(request.asFiled()), List.of(), null),
                new SeenState(request.version(), request.statusAt(NOW)),
                Findings.noting());
        assertThat(flights.request(approved).statusAt(NOW)).isEqualTo(Status.APPROVED);
        assertThat(deadline(approved)).isEqualTo(departed);
    }

    @Test
    void a_notification_that_was_sent_after_the_departure_can_be_corrected_even_if_its_rule_now_requires_permission() {
        var told = file(Purpose.MEDEVAC, NOW.minus(Duration.ofHours(1)), NOW.minus(Duration.ofHours(2)));
        requirePermissionForMedevac();
        var request = flights.request(told);
        requestService.correct(
                officer,
                NOW,
                told,
                new Correction("a slip", remarked(request.asFiled()), List.of(), null),
                new SeenState(request.version(), request.statusAt(NOW)),
                Findings.noting());
        assertThat(flights.request(told).statusAt(NOW)).isEqualTo(Status.NOTIFIED);
    }

    @Test
    void a_request_sent_after_the_change_comes_under_the_new_edition() {
        var unsent = flights.unsent(mission, NOW, DEPARTURE);
        cutOff(6);
        var later = NOW.plus(Duration.ofHours(2));
        requestService.send(officer, later, unsent, SomeFlights.sending(later), null, Findings.noting());
        assertThat(deadline(unsent)).isEqualTo(DEPARTURE.minus(Duration.ofHours(6)));
    }

    @Test
    void a_rule_from_a_date_on_applies_only_to_requests_sent_since() {
        var before = file(Purpose.ISR, SENT, DEPARTURE);
        var since = file(Purpose.ISR, NOW, DEPARTURE);
        var brings = new NoticeRuleProfile(
                mission,
                "drones-since-noon",
                List.of(Purpose.ISR),
                Clearance.REQUIRED,
                MinimumNotice.hours(72),
                null,
                6,
                2,
                NOW.toString(),
                null,
                "a letter");
        var effect = ruleService.bring(admin, NOW, brings, false).effect();
        assertThat(effect.reckoned()).extracting(RecalculatedRequest::reference).containsExactly(since);
        assertThat(deadline(before)).isEqualTo(DEPARTURE);
        assertThat(deadline(since)).isEqualTo(DEPARTURE.minus(Duration.ofHours(6)));
    }

    @Test
    void an_open_notification_becomes_pending_if_the_new_rule_requires_permission() {
        var medical = file(Purpose.MEDEVAC, SENT, DEPARTURE);
        assertThat(requirePermissionForMedevac().otherwise()).isEqualTo(1);
        assertThat(flights.request(medical).statusAt(NOW)).isEqualTo(Status.PENDING);
        assertThat(flights.request(medical).statusAt(DEPARTURE.plusNanos(1000))).isEqualTo(Status.UNANSWERED);
    }

    private Effect requirePermissionForMedevac() {
        var rule = inForce(Purpose.MEDEVAC);
        var said = new NoticeRuleProfile(
                null,
                rule.name(),
                List.of(Purpose.MEDEVAC, Purpose.CASEVAC),
                Clearance.REQUIRED,
                null,
                null,
                0,
                2,
                null,
                null,
                "a letter");
        return ruleService.amend(admin, NOW, rule.ruleId(), said, false).effect();
    }

    @Test
    void a_holiday_shortens_the_notice_of_open_requests_and_moving_it_restores_the_notice() {
        requireWorkingDays(4);
        var open = file(Purpose.ISR, SENT, DEPARTURE);
        var ended = flights.answered(file(Purpose.ISR, SENT, DEPARTURE), Outcome.DENIED, NOW.minusSeconds(60));
        assertThat(days(open)).isEqualTo(5);
        var monday = LocalDate.of(2022, 10, 10);
        var feast = calendarService.add(admin, NOW, HolidayProfile.ofAll(mission, monday, "Mawlid", true), false);
        assertThat(feast.effect().otherwise()).isEqualTo(1);
        assertThat(days(open)).isEqualTo(4);
        assertThat(skipped(open)).containsExactly(null, null, "Mawlid");
        assertThat(days(ended)).isEqualTo(5);
        calendarService.add(
                admin, NOW, HolidayProfile.ofAll(mission, monday.plusDays(1), "The day after", false), false);
        assertThat(days(open)).isEqualTo(3);
        assertThat(flights.request(open).derived().shortNotice()).isTrue();
        var moved = HolidayProfile.ofAll(null, LocalDate.of(2022, 10, 9), "Mawlid", false);
        calendarService.change(admin, NOW, feast.what().id(), before -> moved, false);
        assertThat(days(open)).isEqualTo(4);
        assertThat(flights.request(open).derived().shortNotice()).isFalse();
        assertThat(flights.moves(open)).filteredOn(Move.NEW_TERMS::equals).hasSize(3);
        assertThat(flights.moves(ended)).doesNotContain(Move.NEW_TERMS);
    }

    @Test
    void another_weekend_changes_the_notice_of_open_requests() {
        requireWorkingDays(4);
        var open = file(Purpose.ISR, SENT, DEPARTURE);
        var weekend = MissionProfileBuilder.builder()
                .weekend(List.of(WeekendDays.always("friday"), WeekendDays.always("saturday")))
                .build();
        assertThat(calendarService
                        .describe(admin, NOW, mission, weekend, true)
                        .effect()
                        .reckoned())
                .as("Friday replaces Sunday: the same number of days, but other days")
                .hasSize(1);
        var longer = MissionProfileBuilder.builder()
                .weekend(List.of(
                        WeekendDays.always("friday"), WeekendDays.always("saturday"), WeekendDays.always("sunday")))
                .build();
        calendarService.describe(admin, NOW, mission, longer, false);
        assertThat(days(open)).isEqualTo(4);
    }

    @Test
    void a_new_rule_or_holiday_changes_no_figure_of_a_quarter_that_has_ended() {
        var later = Instant.parse("2023-01-15T12:00:00Z");
        requireWorkingDays(4);
        file(Purpose.ISR, SENT, DEPARTURE);
        flights.answered(file(Purpose.ISR, SENT, DEPARTURE), Outcome.DENIED, NOW.minusSeconds(60));
        file(Purpose.MEDEVAC, SENT, DEPARTURE);
        var before = flights.report(mission, LocalDate.of(2022, 10, 1), later);
        var rule = inForce(Purpose.ISR);
        ruleService.amend(admin, later, rule.ruleId(), said(rule, 6, MinimumNotice.hours(200)), false);
        calendarService.add(
                admin, later, HolidayProfile.ofAll(mission, LocalDate.of(2022, 10, 10), "Mawlid", false), false);
        var medical = inForce(Purpose.MEDEVAC);
        ruleService.amend(
                admin,
                later,
                medical.ruleId(),
                new NoticeRuleProfile(
                        null,
                        "all",
                        List.of(Purpose.MEDEVAC, Purpose.CASEVAC),
                        Clearance.REQUIRED,
                        null,
                        null,
                        0,
                        2,
                        null,
                        null,
                        "x"),
                false);
        assertThat(flights.report(mission, LocalDate.of(2022, 10, 1), later.plusSeconds(60)))
                .isEqualTo(before);
    }

    @Test
    void only_users_who_may_read_a_mission_find_its_rules() {
        var rule = inForce(Purpose.ISR).ruleId();
        var stranger = new Actor("stranger", Set.of(Role.OFFICER), Set.of("ELSEWHERE"));
        assertThatThrownBy(() -> ruleService.editions(stranger, rule)).isInstanceOf(Refused.class);
    }

    private RuleChangeResult<NoticeRule> cutOff(int hours) {
        var rule = inForce(Purpose.ISR);
        return ruleService.amend(admin, NOW, rule.ruleId(), said(rule, hours, MinimumNotice.hours(72)), false);
    }

    private void requireWorkingDays(int days) {
        var rule = inForce(Purpose.ISR);
        ruleService.amend(admin, SENT, rule.ruleId(), said(rule, 0, MinimumNotice.workingDays(days)), false);
    }

    private static NoticeRuleProfile said(NoticeRule rule, int cutOffHours, MinimumNotice minimum) {
        return new NoticeRuleProfile(
                null,
                rule.name(),
                List.copyOf(rule.purposes()),
                rule.clearance(),
                minimum,
                null,
                cutOffHours,
                2,
                null,
                null,
                "a letter");
    }

    private NoticeRule inForce(Purpose purpose) {
        return SomeFlights.inTransaction(() -> rules.of(missions.of(admin, mission)).stream()
                .filter(rule -> rule.purposes().contains(purpose))
                .reduce((first, last) -> last)
                .orElseThrow());
    }

    private String file(Purpose purpose, Instant sent, Instant departure) {
        return flights.file(mission, purpose, sent, departure);
    }

    private static Filing remarked(Filing filed) {
        return FilingBuilder.builder()
                .mission(filed.mission())
                .purpose(filed.purpose())
                .aircraft(filed.aircraft())
                .sector(filed.sector())
                .legs(filed.legs())
                .remarks("a remark")
                .filedAt(filed.filedAt())
                .sent(filed.sent())
                .build();
    }

    private @Nullable Instant deadline(String reference) {
        return flights.request(reference).derived().deadlineAt();
    }

    private int days(String reference) {
        return flights.request(reference)
                .terms()
                .noticeGiven()
                .map(notice -> notice.workingDays())
                .map(WorkingDays::given)
                .orElseThrow();
    }

    private List<@Nullable String> skipped(String reference) {
        return flights
                .request(reference)
                .terms()
                .noticeGiven()
                .map(notice -> notice.workingDays())
                .map(WorkingDays::skipped)
                .orElseThrow()
                .stream()
                .<@Nullable String>map(day -> day.holiday())
                .toList();
    }
}
