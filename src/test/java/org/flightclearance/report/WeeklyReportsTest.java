package org.flightclearance.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Status;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flightclearance.api.ApiClient.mission;

/** The figures of the last weeks are those of the denial report. */
@OnBothDatabases
class WeeklyReportsTest {

    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

    @Inject
    Missions missions;

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    FlightRequests requests;

    @Inject
    DenialReports reports;

    @Inject
    WeeklyReports weekly;

    private Mission recorded(String zone, long seed) {
        var code = mission(zone);
        new RandomHistories(seed, code, filing, service).record(80, Instant.parse("2022-09-01T00:00:00Z"));
        return missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Port-au-Prince", "Europe/Nicosia"})
    void each_week_and_the_time_to_answer_are_as_in_the_report_of_the_same_days(String zone) {
        var mission = recorded(zone, 31);
        var recent = weekly.recent(mission, NOW);
        assertThat(recent.weeks()).hasSize(WeeklyReports.WEEKS).allSatisfy(week -> {
            assertThat(week.period().from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week.period().to().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            var report = reports.report(mission, week.period(), Basis.SENT, NOW);
            for (var column : PeriodOutcomes.COLUMNS) {
                assertThat(week.count(column)).isEqualTo(report.total().count(column));
            }
        });
        assertThat(recent.weeks().get(WeeklyReports.WEEKS - 1).sent()).isPositive();
        var whole = reports.report(mission, recent.period(), Basis.SENT, NOW);
        assertThat(recent.total().sent()).isEqualTo(whole.total().count(Column.SENT));
        var authorities = whole.byBreakdown().get(Breakdown.AUTHORITY);
        assertThat(recent.answerTimes())
                .extracting(AnswerTime::authority, AnswerTime::sent, AnswerTime::medianHours, AnswerTime::p90Hours)
                .containsExactlyElementsOf(authorities.stream()
                        .map(row -> tuple(
                                row.key(),
                                row.figures().count(Column.SENT),
                                row.figures().medianAnswerHours(),
                                row.figures().p90AnswerHours()))
                        .toList());
        assertThat(recent.answerTimes())
                .extracting(AnswerTime::answers)
                .containsExactlyElementsOf(authorities.stream()
                        .map(row -> row.figures().count(Column.APPROVED)
                                + row.figures().count(Column.DENIED))
                        .toList());
    }

    @Test
    void what_waits_now_is_pending_and_what_is_sent_later_is_in_no_week() {
        var mission = recorded("Africa/Bamako", 32);
        var now = requests.list("mission", mission).stream()
                .filter(request -> request.derived().clearance() == Clearance.REQUIRED)
                .filter(request -> request.derived().endsAs() == Status.UNANSWERED)
                .map(request -> request.sending().at())
                .filter(at -> at.isAfter(Instant.parse("2022-12-01T00:00:00Z")))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var recent = weekly.recent(mission, now);
        var sent = requests.list("mission", mission).stream()
                .filter(request -> request.derived().clearance() == Clearance.REQUIRED)
                .filter(request -> request.sending() != null
                        && !request.sending().at().isAfter(now)
                        && !request.sending().at().isBefore(recent.period().start()))
                .toList();
        assertThat(recent.total().sent()).isEqualTo(sent.size()).isPositive();
        assertThat(recent.total().count(Status.PENDING))
                .isEqualTo(sent.stream()
                        .filter(request -> request.statusAt(now) == Status.PENDING)
                        .count())
                .isPositive();
    }

    @Test
    void a_mission_that_never_sent_anything_has_twelve_empty_weeks() {
        var code = mission();
        var mission = missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code);
        var recent = weekly.recent(mission, NOW);
        assertThat(recent.total().sent()).isZero();
        assertThat(recent.answerTimes()).isEmpty();
        assertThat(recent.period().to()).isEqualTo("2024-01-07");
    }
}
