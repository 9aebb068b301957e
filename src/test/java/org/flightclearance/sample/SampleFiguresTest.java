package org.flightclearance.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Place;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.Figures;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.report.Row;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.place.FlownPlaces;
import org.flightclearance.security.Role;
import org.flightclearance.security.account.Accounts;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the figures of the loaded sample in the report. */
@QuarkusTest
@TestProfile(SampleFiguresTest.WithSample.class)
class SampleFiguresTest {

    private static final Instant ON_31_MARCH_2023 = Instant.parse("2023-03-31T00:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2024-01-01T00:00:00Z");

    @Inject
    Missions missions;

    @Inject
    DenialReports reports;

    @Inject
    FlightRequests requests;

    @Inject
    FlownPlaces flown;

    @Inject
    HistoryEntries history;

    @Inject
    Accounts accounts;

    @Inject
    Aerodromes aerodromes;

    @Test
    void the_second_period_has_the_published_figures() {
        var report = secondPeriod(LONG_AFTER);
        assertThat(report.total().count(Column.SENT)).isEqualTo(PublishedFigures.SENT_IN_2023);
        assertThat(report.total().count(Column.DENIED)).isEqualTo(PublishedFigures.DENIED_IN_2023);
        assertThat(report.total().deniedRate()).isEqualTo(new BigDecimal(PublishedFigures.DENIED_RATE_IN_2023));
        assertThat(denied(report, Breakdown.AIRCRAFT_CLASS))
                .containsEntry("uav", PublishedFigures.DENIED_DRONES_IN_2023);
        assertThat(denied(report, Breakdown.SECTOR))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "East", PublishedFigures.DENIED_EAST_IN_2023,
                        "Centre", PublishedFigures.DENIED_CENTRE_IN_2023,
                        "West", PublishedFigures.DENIED_WEST_IN_2023,
                        "North", 0,
                        "Bamako", 0));
    }

    @Test
    void nothing_of_the_second_period_is_pending_at_the_end_of_march() {
        var report = secondPeriod(ON_31_MARCH_2023);
        assertThat(report.total().count(Column.PENDING)).isZero();
        assertThat(report.total().count(Column.DENIED)).isEqualTo(PublishedFigures.DENIED_IN_2023);
    }

    @Test
    void the_calendar_quarter_has_the_same_figures_as_the_second_period() {
        var quarter = report(ReportPeriod.of(new Quarter(2023, 1), mission().timeZone()), LONG_AFTER);
        assertThat(quarter.total()).isEqualTo(secondPeriod(LONG_AFTER).total());
        assertThat(quarter.notifications()).isEqualTo(secondPeriod(LONG_AFTER).notifications());
    }

    @Test
    void the_first_period_has_the_published_figures_and_its_calendar_quarter_has_more() {
        assertThat(firstPeriod().total().count(Column.DENIED_OR_UNANSWERED))
                .isEqualTo(PublishedFigures.DENIED_OR_UNANSWERED_IN_2022);
        var quarter = report(ReportPeriod.of(new Quarter(2022, 4), mission().timeZone()), LONG_AFTER);
        assertThat(quarter.total().count(Column.DENIED_OR_UNANSWERED))
                .isGreaterThan(PublishedFigures.DENIED_OR_UNANSWERED_IN_2022);
    }

    @Test
    void special_courses_occur_as_often_as_planned() {
        var figures = secondPeriod(LONG_AFTER).total();
        assertThat(Map.of(
                        Column.REVOKED, figures.count(Column.REVOKED),
                        Column.LATER_GRANTED, figures.count(Column.LATER_GRANTED),
                        Column.ANSWERED_LATE, figures.count(Column.ANSWERED_LATE),
                        Column.APPROVED_TOO_LATE, figures.count(Column.APPROVED_TOO_LATE),
                        Column.SHORT_NOTICE, figures.count(Column.SHORT_NOTICE)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Column.REVOKED, planned(Turn.REVOKED),
                        Column.LATER_GRANTED, planned(Turn.LATER_GRANTED),
                        Column.ANSWERED_LATE, planned(Turn.LATE_NO) + planned(Turn.LATE_YES),
                        Column.APPROVED_TOO_LATE, planned(Turn.APPROVED_TOO_LATE),
                        Column.SHORT_NOTICE, planned(Turn.SHORT_NOTICE)));
        assertThat(figures.count(Column.APPROVED_NOT_FLOWN)).isGreaterThan(planned(Turn.NOT_FLOWN));
        assertThat(figures.distinctFlights()).isLessThan(figures.count(Column.SENT));
    }

    @Test
    void what_followed_the_approvals_adds_up_to_them() {
        var figures = secondPeriod(LONG_AFTER).total();
        assertThat(Column.AFTER_APPROVAL)
                .allSatisfy(column ->
                        assertThat(figures.count(column)).as(column.name()).isPositive());
        assertThat(Column.AFTER_APPROVAL.stream().mapToInt(figures::count).sum())
                .isEqualTo(figures.count(Column.APPROVED));
        assertThat(figures.count(Column.APPROVED_IN_PART)).isBetween(1, figures.count(Column.APPROVED) / 10);
        assertThat(figures.count(Column.FLOWN)).isGreaterThan(figures.count(Column.APPROVED) / 2);
    }

    @Test
    void medical_flights_are_notifications_and_in_no_total() {
        var report = secondPeriod(LONG_AFTER);
        assertThat(report.notifications().sent()).isPositive();
        assertThat(report.notifications().blocked()).isEqualTo(2);
        assertThat(report.filedNeverSent()).isPositive();
        assertThat(report.byBreakdown().get(Breakdown.PURPOSE))
                .extracting(Row::key)
                .doesNotContain("medevac", "casevac");
    }

    @Test
    @Transactional
    void drones_are_denied_under_the_suspension_until_the_middle_of_january() {
        assertThat(requests.list(
                        "particulars.aircraft.aircraftClass = UAV and derived.departureAt < ?1 and derived.endsAs = APPROVED",
                        Instant.parse("2023-01-17T00:00:00Z")))
                .isEmpty();
        assertThat(requests.count(
                        "particulars.aircraft.aircraftClass = UAV and derived.departureAt < ?1 and derived.endsAs = DENIED and derived.denialReason <> BLANKET_SUSPENSION",
                        Instant.parse("2023-01-17T00:00:00Z")))
                .isZero();
    }

    @Test
    @Transactional
    void facts_were_recorded_shortly_after_they_happened() {
        assertThat(history.count("recordedAt < happenedAt")).isZero();
        assertThat(history.count("recordedAt > ?1", Instant.parse("2023-04-02T00:00:00Z")))
                .isZero();
    }

    @Test
    @Transactional
    void the_mission_is_marked_as_synthetic_and_has_an_account_for_each_role() {
        assertThat(mission().isSynthetic()).isTrue();
        assertThat(accounts.byName().stream().collect(Collectors.toMap(account -> account.name(), one -> one.rights()
                        .roles())))
                .isEqualTo(Map.of(
                        "admin", Set.of(Role.ADMIN),
                        "requester", Set.of(Role.REQUESTER),
                        "officer", Set.of(Role.OFFICER),
                        "manager", Set.of(Role.MANAGER),
                        "auditor", Set.of(Role.AUDITOR)));
    }

    @Test
    @Transactional
    void every_aerodrome_of_the_samples_flights_is_in_the_table() {
        var flownTo = flown.latest(mission(), 10_000);
        var codes = flownTo.stream().map(Place::code).filter(Objects::nonNull).toList();
        assertThat(codes).isNotEmpty();
        assertThat(aerodromes.positions(codes)).containsOnlyKeys(codes);
        assertThat(aerodromes.named("Timbuktu", 2)).extracting(Aerodrome::code).containsExactly("GATB");
    }

    private DenialReport firstPeriod() {
        return report(period(PublishedFigures.FROM_OCTOBER_2022, PublishedFigures.TO_DECEMBER_2022), LONG_AFTER);
    }

    private DenialReport secondPeriod(Instant asOf) {
        return report(period(PublishedFigures.FROM_JANUARY_2023, PublishedFigures.TO_MARCH_2023), asOf);
    }

    private DenialReport report(ReportPeriod period, Instant asOf) {
        return reports.report(mission(), period, Basis.SENT, asOf);
    }

    private ReportPeriod period(LocalDate from, LocalDate to) {
        return new ReportPeriod(from, to, mission().timeZone());
    }

    private Mission mission() {
        return missions.listAll().get(0);
    }

    private static Map<String, Integer> denied(DenialReport report, Breakdown breakdown) {
        return report.byBreakdown().get(breakdown).stream()
                .collect(Collectors.toMap(Row::key, row -> count(row.figures())));
    }

    private static int count(Figures figures) {
        return figures.count(Column.DENIED);
    }

    private static int planned(Turn turn) {
        return PlanOf2023.SEASONS.stream()
                .flatMap(season -> season.turns().stream())
                .filter(quota -> quota.turn() == turn)
                .mapToInt(TurnQuota::requests)
                .sum();
    }

    public static class WithSample implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fct.sample", "minusma", "quarkus.datasource.jdbc.url", "jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1");
        }
    }
}
