package org.flightclearance.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.Status;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.history.HistoryEntry;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.AskedLeg;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;

/** Properties of reports over random histories, in zones west and east of Greenwich and with summer time. */
@OnBothDatabases
class ReportAddsUpTest {

    private static final Instant LONG_AFTER = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant FIRST_OPEN = Instant.parse("2022-09-20T12:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-09-01");
    private static final Instant RECORDED = Instant.parse("2022-09-01T00:00:00Z");
    private static final int REQUESTS = 120;

    @Inject
    Missions missions;

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    ExecutionService execution;

    @Inject
    FlightRequests requests;

    @Inject
    DenialReports reports;

    @Inject
    HistoryEntries history;

    @ParameterizedTest
    @ValueSource(strings = {"America/Port-au-Prince", "Europe/Nicosia"})
    void every_row_adds_up_in_every_column_and_the_balance_holds(String zone) {
        var mission = flown(zone, 1);
        var random = new Random(2);
        for (int i = 0; i < 10; i++) {
            var period = somePeriod(random, mission);
            var asOf = Instant.parse("2022-10-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(24 * 250)));
            for (var basis : Basis.values()) {
                checkAddsUp(reports.report(mission, period, basis, asOf));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Port-au-Prince", "Europe/Nicosia"})
    void the_count_behind_a_figure_equals_the_figure(String zone) {
        var mission = flown(zone, 3);
        var period = new ReportPeriod(LocalDate.parse("2022-10-04"), LocalDate.parse("2022-12-29"), mission.timeZone());
        for (var basis : Basis.values()) {
            var report = reports.report(mission, period, basis, LONG_AFTER);
            // No answer names a leg, and each request has one
            assertThat(LegFigures.of(report).orElseThrow().total())
                    .isEqualTo(new LegFigures.Counts(
                            report.total().count(Column.SENT),
                            report.total().count(Column.APPROVED),
                            report.total().count(Column.DENIED),
                            report.total().count(Column.UNANSWERED)));
            for (var column : Column.values()) {
                assertThat(reports.behind(mission, period, basis, LONG_AFTER, List.of(), column))
                        .hasSize(report.total().count(column));
                report.byBreakdown()
                        .forEach((breakdown, rows) -> rows.forEach(row -> assertThat(reports.behind(
                                        mission,
                                        period,
                                        basis,
                                        LONG_AFTER,
                                        List.of(breakdown.wireName() + ":" + row.key()),
                                        column))
                                .hasSize(row.figures().count(column))));
                assertThat(behind(mission, period, basis, DenialReports.CARRIED_OVER, column))
                        .hasSize(report.carriedOver().count(column));
            }
            for (var flow : Flow.values()) {
                assertThat(behind(mission, period, basis, DenialReports.BALANCE + flow.wireName(), Column.SENT))
                        .hasSize((int) report.balance().count(flow));
            }
            assertThat(behind(mission, period, basis, DenialReports.NOTIFICATIONS, Column.SENT))
                    .hasSize(report.notifications().sent());
            assertThat(behind(mission, period, basis, DenialReports.NOTIFICATIONS, Column.DENIED))
                    .hasSize(report.notifications().blocked());
            var afterApproval = Map.of(
                    Column.FLOWN, report.notifications().flown(),
                    Column.IMPEDED, report.notifications().impeded(),
                    Column.NOT_FLOWN_BY_US, report.notifications().notFlownByUs(),
                    Column.UNCONFIRMED, report.notifications().unconfirmed());
            afterApproval.forEach(
                    (column, count) -> assertThat(behind(mission, period, basis, DenialReports.NOTIFICATIONS, column))
                            .hasSize(count));
            assertThat(afterApproval.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(report.notifications().sent()
                            - report.notifications().blocked()
                            - report.notifications().withdrawn());
            if (basis == Basis.SENT) {
                assertThat(Column.AFTER_APPROVAL)
                        .allSatisfy(column ->
                                assertThat(report.total().count(column)).isPositive());
            }
            assertThat(behind(mission, period, basis, DenialReports.FILED_NEVER_SENT, Column.SENT))
                    .hasSize(report.filedNeverSent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "Europe/Nicosia")
    void legs_add_up_and_a_request_is_approved_if_any_of_its_legs_is(String zone) {
        var code = mission(zone);
        new RandomHistories(21, code, filing, service).byLeg().record(REQUESTS, RECORDED);
        var mission = missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code);
        var random = new Random(22);
        for (int i = 0; i < 6; i++) {
            var report = reports.report(mission, somePeriod(random, mission), Basis.SENT, LONG_AFTER);
            checkAddsUp(report);
            var legs = LegFigures.of(report).orElseThrow().total();
            int asked = 0;
            int approvedInPart = 0;
            for (var request : report.requests()) {
                if (request.derived().clearance() == Clearance.REQUIRED) {
                    var askedLegs = request.derived().legsAt(LONG_AFTER, true).legs();
                    var outcomes = askedLegs.stream().map(AskedLeg::outcome).toList();
                    asked += outcomes.size();
                    boolean approved = request.statusAt(LONG_AFTER) == Status.APPROVED;
                    assertThat(outcomes.contains(LegOutcome.APPROVED)).isEqualTo(approved);
                    approvedInPart += approved && Set.copyOf(outcomes).size() > 1 ? 1 : 0;
                    boolean withdrawn = request.statusAt(LONG_AFTER) == Status.WITHDRAWN
                            || askedLegs.stream().anyMatch(AskedLeg::withdrawn);
                    assertThat(outcomes.contains(null)).isEqualTo(withdrawn);
                }
            }
            assertThat(legs.asked()).isEqualTo(asked);
            assertThat(report.total().count(Column.APPROVED_IN_PART)).isEqualTo(approvedInPart);
            assertThat(reports.behind(
                            mission, report.period(), Basis.SENT, LONG_AFTER, List.of(), Column.APPROVED_IN_PART))
                    .hasSize(approvedInPart)
                    .allSatisfy(
                            request -> assertThat(request.statusAt(LONG_AFTER)).isEqualTo(Status.APPROVED));
        }
        var all = new ReportPeriod(FIRST_DAY, FIRST_DAY.plusYears(1), mission.timeZone());
        assertThat(reports.report(mission, all, Basis.SENT, LONG_AFTER).total().count(Column.APPROVED_IN_PART))
                .isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = "Europe/Nicosia")
    void the_rows_of_a_split_by_two_add_up_to_the_rows_of_each_breakdown(String zone) {
        var mission = recorded(zone, 10);
        var period = ReportPeriod.of(new Quarter(2022, 4), mission.timeZone());
        var report = reports.report(mission, period, Basis.SENT, LONG_AFTER);
        var cross = CrossTabulation.of(report, Breakdown.SECTOR, Breakdown.NOTICE_BAND);
        for (var column : Column.values()) {
            report.byBreakdown().get(Breakdown.SECTOR).forEach(row -> assertThat(cross.rows().stream()
                            .filter(pair -> pair.key().equals(row.key()))
                            .mapToInt(pair -> pair.figures().count(column))
                            .sum())
                    .isEqualTo(row.figures().count(column)));
            cross.rows().forEach(pair -> assertThat(reports.behind(
                            mission,
                            period,
                            Basis.SENT,
                            LONG_AFTER,
                            List.of("sector:" + pair.key(), "notice_band:" + pair.keyWithin()),
                            column))
                    .hasSize(pair.figures().count(column)));
        }
        assertThat(cross.rows()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Port-au-Prince", "Europe/Nicosia"})
    void the_months_and_quarters_of_a_year_add_up_to_the_year_by_every_basis(String zone) {
        var mission = recorded(zone, 11);
        var zoneId = mission.timeZone();
        for (var basis : Basis.values()) {
            var year = reports.report(mission, ReportPeriod.of(Year.of(2022), zoneId), basis, LONG_AFTER);
            var months =
                    IntStream.rangeClosed(1, 12).mapToObj(month -> ReportPeriod.of(YearMonth.of(2022, month), zoneId));
            var quarters =
                    IntStream.rangeClosed(1, 4).mapToObj(number -> ReportPeriod.of(new Quarter(2022, number), zoneId));
            for (var parts : List.of(months.toList(), quarters.toList())) {
                var ofParts = parts.stream()
                        .map(period -> reports.report(mission, period, basis, LONG_AFTER))
                        .toList();
                for (var column : Column.values()) {
                    assertThat(ofParts.stream()
                                    .mapToInt(part -> part.total().count(column))
                                    .sum())
                            .as("%s by %s", column, basis)
                            .isEqualTo(year.total().count(column));
                }
                assertThat(ofParts.stream()
                                .mapToInt(DenialReport::filedNeverSent)
                                .sum())
                        .isEqualTo(year.filedNeverSent());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "Africa/Juba")
    void the_three_bases_count_the_same_ended_requests_over_all_time(String zone) {
        var mission = recorded(zone, 12);
        var always = new ReportPeriod(LocalDate.parse("2010-01-01"), LocalDate.parse("2029-12-31"), mission.timeZone());
        var bySending = reports.report(mission, always, Basis.SENT, LONG_AFTER).total();
        for (var basis : Basis.values()) {
            var total = reports.report(mission, always, basis, LONG_AFTER).total();
            for (var status : List.of(Column.APPROVED, Column.DENIED, Column.UNANSWERED, Column.WITHDRAWN)) {
                assertThat(total.count(status))
                        .isEqualTo(bySending.count(status))
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Port-au-Prince", "Europe/Nicosia"})
    void no_request_is_in_two_quarters_or_in_none(String zone) {
        var mission = recorded(zone, 4);
        var all = all(mission).stream()
                .filter(request -> request.isSent() && request.derived().clearance() == Clearance.REQUIRED)
                .count();
        for (var basis : Basis.values()) {
            var first = new Quarter(2022, 2);
            int counted = 0;
            for (int i = 0; i < 8; i++) {
                var period = ReportPeriod.of(first.plus(i), mission.timeZone());
                counted += reports.report(mission, period, basis, LONG_AFTER)
                        .total()
                        .count(Column.SENT);
            }
            assertThat(counted).as("by %s", basis).isEqualTo((int) all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Africa/Bamako", "Europe/Nicosia"})
    void a_report_counts_the_status_of_the_requests_themselves(String zone) {
        var mission = recorded(zone, 5);
        var period = ReportPeriod.of(new Quarter(2022, 4), mission.timeZone());
        var report = reports.report(mission, period, Basis.SENT, LONG_AFTER);
        var sent = all(mission).stream()
                .filter(FlightRequest::isSent)
                .filter(request -> within(period, request.sending().at()))
                .toList();
        var counted = sent.stream()
                .filter(request -> request.derived().clearance() == Clearance.REQUIRED)
                .toList();
        assertThat(report.total().count(Column.SENT)).isEqualTo(counted.size()).isPositive();
        for (var status : List.of(Status.APPROVED, Status.DENIED, Status.UNANSWERED, Status.WITHDRAWN)) {
            assertThat(report.total().count(Column.valueOf(status.name())))
                    .isEqualTo((int) counted.stream()
                            .filter(request -> request.statusAt(LONG_AFTER) == status)
                            .count())
                    .isPositive();
        }
        assertThat(report.notifications().sent())
                .isEqualTo(sent.size() - counted.size())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = "Africa/Bamako")
    void a_report_as_of_an_instant_stays_the_same_whatever_is_recorded_later(String zone) {
        var mission = flown(zone, 6);
        var period = ReportPeriod.of(new Quarter(2022, 4), mission.timeZone());
        var asOf = Instant.parse("2022-12-01T00:00:00Z");
        var before = reports.report(mission, period, Basis.SENT, asOf);
        new RandomHistories(7, mission.code(), filing, service)
                .andFlights(execution)
                .record(REQUESTS, asOf.plusSeconds(1));
        var after = reports.report(mission, period, Basis.SENT, asOf);
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.byBreakdown()).isEqualTo(before.byBreakdown());
        assertThat(after.balance()).isEqualTo(before.balance());
        assertThat(after.carriedOver()).isEqualTo(before.carriedOver());
        assertThat(after.outcomes()).isEqualTo(before.outcomes());
        assertThat(after.filedNeverSent()).isEqualTo(before.filedNeverSent());
        assertThat(reports.report(mission, period, Basis.SENT, LONG_AFTER).total())
                .isNotEqualTo(before.total());
    }

    @ParameterizedTest
    @ValueSource(strings = "Africa/Bamako")
    void what_was_recorded_at_the_instant_of_the_report_counts_once(String zone) {
        var mission = recorded(zone, 9);
        var always = new ReportPeriod(FIRST_DAY.minusYears(1), FIRST_DAY.plusYears(2), mission.timeZone());
        var entries = all(mission).stream()
                .filter(request -> request.derived().clearance() == Clearance.REQUIRED)
                .map(history::of)
                .toList();
        var instants = entries.stream()
                .flatMap(List::stream)
                .map(HistoryEntry::recordedAt)
                .distinct()
                .limit(60)
                .toList();
        for (var asOf : instants) {
            var sentByThen = entries.stream()
                    .filter(ofOne -> ofOne.stream()
                            .anyMatch(entry -> entry.move() == Move.SEND
                                    && !entry.recordedAt().isAfter(asOf)))
                    .count();
            assertThat(reports.behind(mission, always, Basis.SENT, asOf, List.of(), Column.SENT))
                    .extracting(ReportedRequest::reference)
                    .doesNotHaveDuplicates()
                    .hasSize((int) sentByThen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "Africa/Bamako")
    void the_chart_has_the_same_counts_as_the_report_of_each_quarter_by_every_basis(String zone) {
        var mission = recorded(zone, 8);
        var last = ReportPeriod.of(new Quarter(2023, 1), mission.timeZone());
        long pending = 0;
        for (var asOf = FIRST_OPEN; asOf.isBefore(LONG_AFTER); asOf = asOf.plus(Duration.ofDays(47))) {
            for (var basis : Basis.values()) {
                for (var quarter : reports.report(mission, last, basis, asOf).outcomes()) {
                    var total = reports.report(mission, quarter.period(), basis, asOf)
                            .total();
                    for (var column : PeriodOutcomes.COLUMNS) {
                        assertThat(quarter.count(column))
                                .as("%s by %s as of %s", column, basis, asOf)
                                .isEqualTo(total.count(column));
                    }
                    pending += quarter.count(Status.PENDING);
                }
            }
        }
        assertThat(pending).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = "Africa/Bamako")
    void without_later_records_pending_is_counted_as_by_the_requests_themselves(String zone) {
        long pending = 0;
        for (long seed = 16; seed < 20; seed++) {
            var mission = recorded(zone, seed);
            var always = new ReportPeriod(FIRST_DAY.minusYears(1), FIRST_DAY.plusYears(2), mission.timeZone());
            var all = all(mission);
            var last = all.stream()
                    .map(FlightRequest::changedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            var open = all.stream()
                    .filter(request -> request.statusAt(last) == Status.PENDING)
                    .count();
            assertThat(reports.outcomes(mission, List.of(always), last).get(0).count(Status.PENDING))
                    .isEqualTo(open);
            pending += open;
        }
        assertThat(pending).isPositive();
    }

    private static void checkAddsUp(DenialReport report) {
        checkRow(report.total());
        report.byBreakdown().forEach((breakdown, rows) -> {
            rows.forEach(row -> checkRow(row.figures()));
            for (var column : Column.values()) {
                assertThat(rows.stream()
                                .mapToInt(row -> row.figures().count(column))
                                .sum())
                        .as("%s by %s", column, breakdown)
                        .isEqualTo(report.total().count(column));
            }
        });
        assertThat(report.balance().holds()).as("%s", report.balance()).isTrue();
        assertThat(report.carriedOver().count(Column.SENT))
                .isEqualTo((int) report.balance().opening());
        checkRow(report.carriedOver());
        if (report.basis() == Basis.SENT) {
            assertThat(report.balance().sent()).isEqualTo(report.total().count(Column.SENT));
            if (!report.asOf().isAfter(report.period().end())) {
                // Requests that are pending now were open at the close
                assertThat(report.balance().closing())
                        .isGreaterThanOrEqualTo(report.total().count(Column.PENDING));
            }
        }
    }

    private static void checkRow(Figures row) {
        assertThat(row.count(Column.SENT))
                .isEqualTo(row.count(Column.APPROVED)
                        + row.count(Column.DENIED)
                        + row.count(Column.UNANSWERED)
                        + row.count(Column.PENDING)
                        + row.count(Column.WITHDRAWN));
        assertThat(row.count(Column.DENIED_OR_UNANSWERED))
                .isEqualTo(row.count(Column.DENIED) + row.count(Column.UNANSWERED));
        assertThat(row.count(Column.APPROVED))
                .isEqualTo(Column.AFTER_APPROVAL.stream().mapToInt(row::count).sum());
        assertThat(row.count(Column.DENIED_UNANSWERED_OR_IMPEDED))
                .isEqualTo(row.count(Column.DENIED_OR_UNANSWERED) + row.count(Column.IMPEDED));
        assertThat(row.deniedRate() == null).isEqualTo(row.count(Column.SENT) == 0);
    }

    private Mission flown(String zone, long seed) {
        var code = mission(zone);
        new RandomHistories(seed, code, filing, service).andFlights(execution).record(REQUESTS, RECORDED);
        return missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code);
    }

    private Mission recorded(String zone, long seed) {
        var code = mission(zone);
        new RandomHistories(seed, code, filing, service).record(REQUESTS, RECORDED);
        return missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code);
    }

    private List<ReportedRequest> behind(Mission mission, ReportPeriod period, Basis basis, String row, Column column) {
        return reports.behind(mission, period, basis, LONG_AFTER, List.of(row), column);
    }

    private List<FlightRequest> all(Mission mission) {
        return requests.list("mission", mission);
    }

    private static ReportPeriod somePeriod(Random random, Mission mission) {
        var from = FIRST_DAY.plusDays(random.nextInt(200));
        return new ReportPeriod(from, from.plusDays(random.nextInt(100)), mission.timeZone());
    }

    private static boolean within(ReportPeriod period, Instant at) {
        return !at.isBefore(period.start()) && at.isBefore(period.end());
    }
}
