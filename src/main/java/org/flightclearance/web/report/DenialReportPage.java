package org.flightclearance.web.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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
import org.flightclearance.paper.chart.ReportCharts;
import org.flightclearance.paper.report.ReportHeading;
import org.flightclearance.publication.PublicationService;
import org.flightclearance.publication.Publications;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.CrossTabulation;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
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

    /** How many quarters the form offers, back from the current one. */
    private static final int CHOOSABLE = 24;

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
     * @param question the query of the address of this report
     * @param pictured rows of the periods in the charts
     * @param compared this period beside the previous one and the same a year before
     * @param apart figures that are in no total
     * @param publishes whether the user may publish the report
     */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DenialReportView(
            Frame frame,
            Picker picker,
            ReportHeading heading,
            String question,
            ReportTable total,
            List<ReportTable.Line> memos,
            List<ReportTable> breakdowns,
            ReportCharts charts,
            List<ReportTable.Line> pictured,
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
        var newest = reports.newestQuarter(mission)
                .orElseGet(() -> Quarter.of(now.atZone(mission.timeZone()).toLocalDate()));
        var codes = visible.stream().map(Mission::code).toList();
        var quarters = quarters(now, mission, newest);
        try {
            var report = report(query, mission, newest, now);
            var form = Form.of(query.fieldsFor(mission.code(), report.period(), report.basis()));
            return visit.page(view(query, new Picker(form, codes, quarters), report));
        } catch (Refused refused) {
            var form = Form.refused(query.fields(), refused, visit.wording());
            return visit.again(new DenialReportMissing(visit.frame(), new Picker(form, codes, quarters)), refused);
        }
    }

    private DenialReport report(ReportQuery query, Mission mission, Quarter otherwise, Instant now) {
        var period = query.asksSinceLast() ? publications.sinceLast(mission, now) : query.period(mission, otherwise);
        return reports.report(mission, period, query.basis(), query.asOf(now));
    }

    private DenialReportView view(ReportQuery query, Picker picker, DenialReport report) {
        var wording = visit.wording();
        var question = ReportAddress.of(report);
        var pictured = report.outcomes();
        return new DenialReportView(
                visit.frame(),
                picker,
                ReportHeading.of(report, wording),
                question,
                ReportTable.total(report, question, wording),
                ReportTable.memos(report, question, wording),
                Stream.of(Breakdown.values())
                        .map(breakdown -> ReportTable.of(breakdown, report, question, wording))
                        .toList(),
                ReportCharts.of(report, wording),
                pictured.stream()
                        .map(period -> ReportPeriods.of(report, period, wording))
                        .toList(),
                ReportPeriods.compared(report, wording),
                FiguresOutsideTotal.of(report, question, wording),
                splitting(query, report, question),
                PublicationService.isOpenTo(visit.actor(), report.mission().code()),
                report);
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
                : ReportTable.of(CrossTabulation.of(report, by.get(), within.get()), question, wording);
        return new Splitting(
                choices,
                by.map(Breakdown::wireName).orElse("sector"),
                within.map(Breakdown::wireName).orElse("aircraft_class"),
                table);
    }

    /** The quarters of the form, newest first. The default quarter is among them. */
    private static List<String> quarters(Instant now, Mission mission, Quarter newest) {
        var running = Quarter.of(now.atZone(mission.timeZone()).toLocalDate());
        var back = IntStream.range(0, CHOOSABLE).mapToObj(i -> running.plus(-i));
        var around = IntStream.range(0, CHOOSABLE).mapToObj(i -> newest.plus(4 - i));
        return Stream.concat(back, around)
                .map(Quarter::toString)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }
}
