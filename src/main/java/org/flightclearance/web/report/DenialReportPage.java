package org.flightclearance.web.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.chart.ChartSetting;
import org.flightclearance.paper.chart.ReportCharts;
import org.flightclearance.paper.report.ReportHeading;
import org.flightclearance.publication.PublicationService;
import org.flightclearance.publication.Publications;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.CrossTabulation;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.OpenAge;
import org.flightclearance.report.Quarter;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The denial report: its finding, its sentence, charts, and tables in which every figure links to its requests. */
@Path("/reports")
@Authenticated
@FormAuthentication
public class DenialReportPage {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final DenialReports reports;
    private final Publications publications;

    DenialReportPage(Visit visit, UtcClock clock, Missions missions, DenialReports reports, Publications publications) {
        this.publications = publications;
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.reports = reports;
    }

    /**
     * The page.
     *
     * @param soFar that the period is not over, and how many requests are still pending; empty: neither
     * @param question the query of the address of this report
     * @param pictured rows of the periods in the charts
     * @param compared this period beside the previous one and the same a year before
     * @param recordsFrom when the records begin, in words; empty: before all periods of the charts
     * @param legs the legs, all of them first; null: they could not be recorded yet
     * @param openMedian median age of the pending requests
     * @param heat denials by sector and aircraft class; null: nothing was sent
     * @param apart figures that are in no total
     * @param publishes whether the user may publish the report
     */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DenialReportView(
            Frame frame,
            Picker picker,
            ReportHeading heading,
            String soFar,
            String question,
            ReportTable total,
            List<ReportTable.Line> memos,
            ReportTable afterApproval,
            @Nullable ReportTable legs,
            String openMedian,
            List<ReportTable> breakdowns,
            ReportCharts charts,
            List<ReportTable.Line> pictured,
            String recordsFrom,
            @Nullable HeatMap heat,
            List<ReportTable.Line> compared,
            List<FiguresOutsideTotal> apart,
            Splitting splitting,
            boolean publishes,
            DenialReport report)
            implements TemplateInstance {}

    /**
     * The split by two breakdowns at once.
     *
     * @param table null if the user has not asked for it
     */
    public record Splitting(List<Choices.Choice> choices, String by, String within, @Nullable ReportTable table) {}

    /** The page without a report: the user may read no mission, or the input has errors. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DenialReportMissing(Frame frame, Picker picker) implements TemplateInstance {}

    /** The form for choosing a report, with its input. */
    public record Picker(Form form, List<String> missions, List<String> quarters) {}

    @GET
    @Path("denials")
    public Response show(@BeanParam ReportQuery query) {
        var now = clock.now();
        var visible = missions.visibleTo(visit.actor());
        if (visible.isEmpty()) {
            return visit.page(
                    new DenialReportMissing(visit.frame(), new Picker(Form.of(query.fields()), List.of(), List.of())));
        }
        var mission = missions.of(visit.actor(), query.missionOr(visible.get(0).code()));
        var newest = reports.newestQuarter(mission).orElseGet(() -> ReportQuarters.quarterOf(now, mission));
        var codes = visible.stream().map(Mission::code).toList();
        var recordsBegin = reports.recordsBegin(mission);
        try {
            var report = report(query, mission, newest, now);
            var form = Form.of(query.fieldsFor(mission.code(), report.period(), report.basis()));
            var shown = report.period().quarter().stream();
            var picker = new Picker(form, codes, ReportQuarters.of(mission, recordsBegin, shown, now));
            return visit.page(view(query, picker, report, recordsBegin));
        } catch (Refused refused) {
            var form = Form.refused(query.fields(), refused, visit.wording());
            var picker = new Picker(form, codes, ReportQuarters.of(mission, recordsBegin, Stream.of(newest), now));
            return visit.again(new DenialReportMissing(visit.frame(), picker), refused);
        }
    }

    private DenialReport report(ReportQuery query, Mission mission, Quarter otherwise, Instant now) {
        var asOf = query.asOf(now);
        var period = query.asksSinceLast() ? publications.sinceLast(mission, asOf) : query.period(mission, otherwise);
        return reports.report(mission, period, query.basis(), asOf);
    }

    private DenialReportView view(ReportQuery query, Picker picker, DenialReport report, Instant recordsBegin) {
        var wording = visit.wording();
        var question = ReportAddress.of(report);
        var setting =
                new ChartSetting(ReportTable.links(report.mission(), report.basis(), report.asOf()), recordsBegin);
        return new DenialReportView(
                visit.frame(),
                picker,
                ReportHeading.of(report, wording),
                soFar(report),
                question,
                ReportTable.total(report, question, wording),
                ReportTable.memos(report, question, wording),
                ReportTable.afterApproval(report, question, wording),
                LegFigureTable.of(report, question, wording).orElse(null),
                openMedian(report),
                Stream.of(Breakdown.values())
                        .map(breakdown -> ReportTable.of(breakdown, report, question, wording))
                        .toList(),
                ReportCharts.of(report, setting, wording),
                report.outcomes().stream()
                        .map(period -> ReportPeriods.of(report, period, setting, wording))
                        .toList(),
                report.outcomes().stream().allMatch(setting::hasRecords)
                        ? ""
                        : wording.text(
                                "report.records_from",
                                LocalDate.ofInstant(
                                        recordsBegin, report.mission().timeZone())),
                HeatMap.of(report, question, wording),
                ReportPeriods.compared(report, setting, wording),
                FiguresOutsideTotal.of(report, question, wording),
                splitting(query, report, question),
                PublicationService.isOpenTo(visit.actor(), report.mission().code()),
                report);
    }

    private String soFar(DenialReport report) {
        int pending = report.total().count(Column.PENDING);
        var runs = report.asOf().isBefore(report.period().end());
        return runs || pending > 0
                ? visit.wording().text(runs ? "report.so_far" : "report.still_pending", pending)
                : "";
    }

    private String openMedian(DenialReport report) {
        var days = OpenAge.of(report).medianDays();
        return days == null ? "–" : visit.wording().text("report.days_open", days);
    }

    /** Has no table unless the user asked for two different breakdowns. */
    private Splitting splitting(ReportQuery query, DenialReport report, String question) {
        var wording = visit.wording();
        var by = query.by();
        var within = query.within();
        var choices = Stream.of(Breakdown.values())
                .map(breakdown ->
                        new Choices.Choice(breakdown.wireName(), wording.text("report.by." + breakdown.wireName())))
                .toList();
        var table = by.isEmpty() || within.isEmpty() || by.equals(within)
                ? null
                : ReportTable.of(
                        CrossTabulation.of(report, by.get(), within.get()), report.mission(), question, wording);
        return new Splitting(
                choices,
                by.map(Breakdown::wireName).orElse("sector"),
                within.map(Breakdown::wireName).orElse("aircraft_class"),
                table);
    }
}
