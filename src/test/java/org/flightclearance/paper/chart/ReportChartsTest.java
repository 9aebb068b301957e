package org.flightclearance.paper.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.restriction.RestrictionKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.flightclearance.report.SomeFigures.eight;
import static org.flightclearance.report.SomeFigures.report;
import static org.flightclearance.report.SomeFigures.row;
import static org.flightclearance.report.SomeFigures.withOutcomes;

class ReportChartsTest {

    private static final Wording ENGLISH = Wording.in(Language.EN);
    private static final Wording FRENCH = Wording.in(Language.FR);
    private static final String LONG_NAME = "A sector whose name goes on and on, to the edge of the picture and beyond";

    /**
     * Five cases of eight quarters: no requests; one request; one huge and seven tiny quarters; all huge; realistic
     * figures.
     */
    private static final List<List<PeriodOutcomes>> QUARTERS = List.of(
            eight(new long[8][5]),
            eight(new long[5], new long[5], new long[5], new long[5], new long[5], new long[5], new long[5], alone(1)),
            eight(
                    new long[] {90_000, 20_000, 0, 300, 34_000},
                    alone(0),
                    alone(1),
                    alone(4),
                    alone(3),
                    new long[] {1, 1, 1, 1, 1},
                    alone(2),
                    alone(0)),
            eight(IntStream.range(0, 8)
                    .mapToObj(i -> new long[] {10_000, 20_000, 1_000, 0, 69_000})
                    .toArray(long[][]::new)),
            eight(
                    new long[] {12, 3, 0, 4, 310},
                    new long[] {25, 8, 0, 9, 420},
                    new long[5],
                    new long[] {60, 22, 0, 15, 590},
                    new long[] {120, 40, 0, 22, 700},
                    new long[] {210, 61, 0, 40, 810},
                    new long[] {180, 57, 0, 33, 900},
                    new long[] {237, 81, 14, 60, 839}));

    private static final List<DenialReport> REPORTS = List.of(
            report(List.of(), List.of()),
            report(List.of(row("uav", 1, 0, 1)), List.of(row("<East & \"West\">", 1, 0, 1))),
            report(
                    List.of(row("uav", 100_000, 1, 1), row("rotary_wing", 1, 1, 0)),
                    List.of(row(LONG_NAME, 100_000, 1, 1), row("x", 1, 1, 0))),
            report(
                    List.of(row("uav", 100_000, 30_000, 20_000)),
                    IntStream.range(0, 40)
                            .mapToObj(i -> row("Sector " + i, 2_500, 750, 500))
                            .toList()),
            report(
                    List.of(row("uav", 520, 238, 31), row("rotary_wing", 411, 48, 22)),
                    List.of(row("East", 640, 245, 40), row("Centre", 291, 41, 13))));

    static Stream<ReportCharts> charts() {
        return Stream.of(Language.values()).map(Wording::in).flatMap(wording -> QUARTERS.stream()
                .flatMap(quarters ->
                        REPORTS.stream().map(report -> ReportCharts.of(withOutcomes(report, quarters), wording))));
    }

    /** Charts over months, over years, and over periods that are not calendar periods. */
    static Stream<ReportCharts> axes() {
        return Stream.of(
                        "2022-11-01 2022-11-30",
                        "2022-01-01 2022-12-31",
                        "2022-10-04 2022-12-29",
                        "2022-11-09 2022-11-09")
                .map(days -> new ReportPeriod(
                        LocalDate.parse(days.substring(0, 10)), LocalDate.parse(days.substring(11)), ZoneOffset.UTC))
                .flatMap(period -> Stream.of(Language.values())
                        .map(Wording::in)
                        .map(wording -> ReportCharts.of(withOutcomes(REPORTS.get(4), over(period)), wording)));
    }

    private static List<PeriodOutcomes> over(ReportPeriod last) {
        var figures = QUARTERS.get(4);
        var periods = last.last(figures.size());
        return IntStream.range(0, figures.size())
                .mapToObj(i -> new PeriodOutcomes(periods.get(i), figures.get(i).counts()))
                .toList();
    }

    @Test
    void an_axis_names_months_years_and_other_periods() throws Exception {
        var days = over(new ReportPeriod(LocalDate.parse("2022-10-04"), LocalDate.parse("2022-12-29"), ZoneOffset.UTC));
        var months = over(ReportPeriod.of(YearMonth.of(2022, 2), ZoneOffset.UTC));
        assertThat(ParsedChart.of(OutcomeChart.of("a", days, ChartSetting.PAPER, ENGLISH))
                        .labels())
                .extracting(ParsedChart.Label::text)
                .contains("4 Oct", "29 Dec", "9 Jul", "3 Oct");
        assertThat(ParsedChart.of(OutcomeChart.of("a", months, ChartSetting.PAPER, ENGLISH))
                        .labels())
                .extracting(ParsedChart.Label::text)
                .contains("Feb", "Jan", "2022", "Jul", "2021");
    }

    /** Charts of pages, whose records begin with the first, the fourth, and the last period. */
    static Stream<ReportCharts> pages() {
        return Stream.of("2021-01-01T00:00:00Z", "2021-11-01T00:00:00Z", "2022-12-31T00:00:00Z")
                .map(Instant::parse)
                .flatMap(begin -> Stream.of(Language.values())
                        .map(Wording::in)
                        .map(wording -> ReportCharts.of(
                                withOutcomes(REPORTS.get(4), QUARTERS.get(1)),
                                new ChartSetting((period, rows, column) -> "/?" + period.from() + rows + column, begin),
                                wording)));
    }

    @ParameterizedTest
    @MethodSource({"charts", "axes", "pages"})
    void labels_do_not_overlap_or_leave_the_picture(ReportCharts charts) throws Exception {
        for (var chart : charts.inOrder()) {
            var picture = ParsedChart.of(chart);
            var labels = picture.labels();
            for (int i = 0; i < labels.size(); i++) {
                var label = labels.get(i);
                assertThat(label.left()).as(label.text()).isGreaterThanOrEqualTo(-.01);
                assertThat(label.right()).as(label.text()).isLessThanOrEqualTo(picture.width() + .01);
                assertThat(label.top()).as(label.text()).isGreaterThanOrEqualTo(0);
                assertThat(label.foot()).as(label.text()).isLessThanOrEqualTo(picture.height());
                for (var other : labels.subList(i + 1, labels.size())) {
                    assertThat(label.overlaps(other))
                            .as(label + " and " + other)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void charts_are_self_contained_and_fit_together_on_one_page(ReportCharts charts) throws Exception {
        var page = String.join("", charts.inOrder().stream().map(Chart::svg).toList());
        assertThat(page).doesNotContain("style", "class=", "<script", "href", "url(");
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(6);
        for (var chart : charts.inOrder()) {
            var picture = ParsedChart.of(chart);
            assertThat(picture.text("title")).isEqualTo(chart.title());
            assertThat(picture.text("desc")).isEqualTo(chart.words());
            assertThat(picture.root().getAttribute("role")).isEqualTo("img");
            assertThat(ids)
                    .contains(picture.root().getAttribute("aria-labelledby").split(" "));
            assertThat(chart.table().rows()).allSatisfy(row -> assertThat(row)
                    .hasSameSizeAs(chart.table().head()));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void on_a_page_each_part_is_a_link_with_a_name_that_can_be_pointed_at(ReportCharts charts) throws Exception {
        for (var chart : charts.inOrder()) {
            var picture = ParsedChart.of(chart);
            assertThat(picture.root().getAttribute("role")).isEqualTo("group");
            assertThat(picture.all("a")).isNotEmpty().allSatisfy(link -> {
                assertThat(link.getAttribute("href")).startsWith("/?");
                assertThat(link.getFirstChild().getTextContent()).matches(".+, .+\\d+ .+");
                assertThat(((Element) link.getLastChild()).getAttribute("fill-opacity"))
                        .isEqualTo("0");
            });
        }
    }

    @Test
    void periods_before_the_records_begin_have_no_figures() throws Exception {
        var setting = new ChartSetting(null, Instant.parse("2021-10-01T00:00:00Z"));
        var texts = ParsedChart.of(OutcomeChart.of("a", QUARTERS.get(4), setting, ENGLISH)).labels().stream()
                .map(ParsedChart.Label::text)
                .toList();
        // The second and third quarter have requests, whenever the mission was added
        assertThat(texts).contains("329", "0").doesNotContain("no records");
        var none = ParsedChart.of(OutcomeChart.of("a", QUARTERS.get(1), setting, ENGLISH)).labels().stream()
                .map(ParsedChart.Label::text)
                .toList();
        assertThat(none).containsOnlyOnce("no records");
        assertThat(none.stream().filter("0"::equals)).hasSize(4);
    }

    @Test
    void weeks_are_labelled_by_every_third_monday_and_restrictions_are_shaded_where_they_were_in_force()
            throws Exception {
        var weeks = new ReportPeriod(LocalDate.parse("2022-12-12"), LocalDate.parse("2022-12-18"), ZoneOffset.UTC)
                .last(12).stream()
                        .map(week ->
                                new PeriodOutcomes(week, QUARTERS.get(4).get(1).counts()))
                        .toList();
        var total = new PeriodOutcomes(
                new ReportPeriod(
                        weeks.get(0).period().from(), weeks.get(11).period().to(), ZoneOffset.UTC),
                QUARTERS.get(4).get(1).counts());
        var shaded = List.of(
                new Shading(
                        RestrictionKind.SUSPENSION,
                        Instant.parse("2022-10-03T00:00:00Z"),
                        Instant.parse("2022-10-17T00:00:00Z")),
                new Shading(RestrictionKind.NO_FLY_ZONE, Instant.parse("2020-01-01T00:00:00Z"), null));
        for (var wording : List.of(ENGLISH, FRENCH)) {
            var picture = ParsedChart.of(RateChart.weeks(weeks, total, ChartSetting.PAPER, shaded, wording));
            var labels = picture.labels();
            assertThat(labels)
                    .allSatisfy(label -> {
                        assertThat(label.right()).as(label.text()).isLessThanOrEqualTo(picture.width() + .01);
                        assertThat(label.foot()).as(label.text()).isLessThanOrEqualTo(picture.height());
                    })
                    .extracting(ParsedChart.Label::text)
                    .contains(wording.word(RestrictionKind.SUSPENSION), wording.word(RestrictionKind.NO_FLY_ZONE));
            for (int i = 0; i < labels.size(); i++) {
                for (var other : labels.subList(i + 1, labels.size())) {
                    assertThat(labels.get(i).overlaps(other))
                            .as(labels.get(i) + " and " + other)
                            .isFalse();
                }
            }
            var axis = PeriodAxis.of(weeks, 46, Chart.WIDTH - 108);
            var ground = picture.all("rect").stream()
                    .filter(rect -> rect.getAttribute("fill").equals("#dde4ea"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ParsedChart.number(ground, "x")).isCloseTo(axis.left() + 1 * axis.slot(), within(.02));
            assertThat(ParsedChart.number(ground, "width")).isCloseTo(2 * axis.slot(), within(.02));
        }
        assertThat(ParsedChart.of(RateChart.weeks(weeks, total, ChartSetting.PAPER, shaded, ENGLISH))
                        .labels())
                .extracting(ParsedChart.Label::text)
                .contains("26 Sept", "2022", "17 Oct", "7 Nov", "28 Nov")
                .doesNotContain("3 Oct");
    }

    @Test
    void bars_start_at_zero_and_their_height_is_proportional_to_the_count() throws Exception {
        var quarters = QUARTERS.get(4);
        var solids = ParsedChart.of(OutcomeChart.of("a", quarters, ChartSetting.PAPER, ENGLISH))
                .solids();
        assertThat(solids).hasSize(7);
        var last = solids.get(6);
        for (int i = 0; i < 7; i++) {
            long denied = List.of(12, 25, 60, 120, 210, 180, 237).get(i);
            assertThat(solids.get(i).height()).isCloseTo(last.height() * denied / 237, within(.02));
            assertThat(solids.get(i).y() + solids.get(i).height()).isCloseTo(last.y() + last.height(), within(.02));
        }
    }

    @Test
    void horizontal_bars_start_at_zero_and_their_length_is_proportional_to_the_count() throws Exception {
        var solids = ParsedChart.of(SplitChart.of("c", REPORTS.get(4), ChartSetting.PAPER, ENGLISH))
                .solids();
        assertThat(solids).extracting(ParsedChart.Rect::x).containsOnly(0.0);
        assertThat(solids)
                .extracting(ParsedChart.Rect::width)
                .usingComparatorForType((one, other) -> Math.abs(one - other) < .02 ? 0 : 1, Double.class)
                .containsExactly(
                        Chart.WIDTH * 238 / 640.0,
                        Chart.WIDTH * 48 / 640.0,
                        Chart.WIDTH * 245 / 640.0,
                        Chart.WIDTH * 41 / 640.0);
    }

    @Test
    void a_line_has_a_gap_where_nothing_was_sent_and_its_axis_begins_at_zero() throws Exception {
        var picture = ParsedChart.of(RateChart.of("b", QUARTERS.get(4), ChartSetting.PAPER, ENGLISH));
        assertThat(picture.all("path"))
                .extracting(path -> path.getAttribute("d"))
                .allSatisfy(path ->
                        assertThat(path.chars().filter(one -> one == 'M')).hasSize(2));
        assertThat(picture.all("circle")).hasSize(7);
        var zero = picture.labels().get(0);
        assertThat(zero.text()).isEqualTo("0\u00a0%");
    }

    @Test
    void the_finding_is_the_title() {
        var charts = ReportCharts.of(withOutcomes(REPORTS.get(4), QUARTERS.get(4)), ENGLISH);
        assertThat(charts.outcomes().title())
                .isEqualTo("2022-Q4: of 1,231 requests, 237 were denied and 81 were left without an answer");
        assertThat(charts.rates().title())
                .isEqualTo(
                        "2022-Q4: 25.8\u00a0% denied or not answered, 5.5 percentage points higher than in the previous period"
                                + "; 14 are still pending");
        assertThat(charts.split().title())
                .isEqualTo("Denied or not answered most often: drone (UAV), 269 of 339; sector East, 285 of 339");
    }

    @Test
    void titles_are_correct_for_zero_and_one_request_in_both_languages() {
        var none = ReportCharts.of(withOutcomes(REPORTS.get(0), QUARTERS.get(0)), FRENCH);
        assertThat(none.outcomes().title()).isEqualTo("4e trimestre 2022\u00a0: aucune demande");
        assertThat(none.rates().title()).isEqualTo(none.outcomes().title());
        assertThat(ReportCharts.of(withOutcomes(REPORTS.get(1), QUARTERS.get(1)), ENGLISH)
                        .outcomes()
                        .title())
                .isEqualTo("2022-Q4: of 1 request, none was denied and 1 was left without an answer");
        var one = ReportCharts.of(withOutcomes(REPORTS.get(1), QUARTERS.get(1)), FRENCH);
        assertThat(one.outcomes().title())
                .isEqualTo("4e trimestre 2022\u00a0: sur 1 demande, aucune n’a été refusée et 1 est restée sans"
                        + " réponse");
        assertThat(one.rates().title())
                .isEqualTo("4e trimestre 2022\u00a0: 100,0\u00a0% des demandes refusées ou restées sans réponse");
        var same =
                RateChart.of("b", QUARTERS.get(3), ChartSetting.PAPER, FRENCH).title();
        assertThat(same).contains("comme à la période précédente\u00a0; 1\u202f000 sont encore en attente");
        var fewer = eight(new long[] {2, 0, 0, 0, 98}, new long[] {1, 0, 0, 0, 99});
        assertThat(RateChart.of("b", fewer, ChartSetting.PAPER, ENGLISH).title())
                .contains("1 percentage point lower than");
        assertThat(RateChart.of("b", fewer, ChartSetting.PAPER, FRENCH).title()).contains("1 point de moins");
    }

    @Test
    void the_name_of_a_sector_is_escaped() throws Exception {
        var chart = SplitChart.of("c", REPORTS.get(1), ChartSetting.PAPER, ENGLISH);
        assertThat(chart.svg()).contains("&lt;East &amp; &quot;West&quot;&gt;").doesNotContain("<East");
        assertThat(ParsedChart.of(chart).labels())
                .extracting(ParsedChart.Label::text)
                .contains("<East & \"West\">");
        var control = report(List.of(row("uav", 1, 1, 0)), List.of(row("a\u0000\u001b\ud800b", 1, 1, 0)));
        assertThat(ParsedChart.of(SplitChart.of("c", control, ChartSetting.PAPER, ENGLISH))
                        .labels())
                .extracting(ParsedChart.Label::text)
                .contains("ab");
    }

    @Test
    void the_table_of_a_chart_has_all_rows_even_those_that_the_chart_leaves_out() throws Exception {
        var chart = SplitChart.of("c", REPORTS.get(3), ChartSetting.PAPER, ENGLISH);
        assertThat(chart.table().rows()).hasSize(41);
        assertThat(ParsedChart.of(chart).labels())
                .extracting(ParsedChart.Label::text)
                .contains("and 28 more, in the table");
        assertThat(chart.table().rows().get(0))
                .containsExactly("drone (UAV)", "100,000", "30,000", "20,000", "50,000", "50.0\u00a0%");
    }

    private static long[] alone(int status) {
        var counts = new long[5];
        counts[status] = 1;
        return counts;
    }
}
