package org.flightclearance.web.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.RowWords;
import org.flightclearance.paper.chart.Chart;
import org.flightclearance.paper.chart.ChartSetting;
import org.flightclearance.paper.chart.ReasonChart;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Tag;
import org.flightclearance.web.frame.Visit;

/** The requests behind a figure of the denial report: as many as the figure says. */
@Path("/reports/denials/requests")
@Authenticated
@FormAuthentication
public class FigurePage {

    private static final int PAGE = 100;

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final DenialReports reports;

    FigurePage(Visit visit, UtcClock clock, Missions missions, DenialReports reports) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.reports = reports;
    }

    /**
     * The page.
     *
     * @param report address of the report
     * @param reasons the denials among them by reason; null: too few
     * @param csv address of the same requests as a file; {@code workbook} likewise
     * @param next address of the next page; null on the last
     */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Figure(
            Frame frame,
            String row,
            String column,
            int count,
            String days,
            String printed,
            List<Line> lines,
            int first,
            String report,
            @Nullable Chart reasons,
            String csv,
            String workbook,
            @Nullable String next)
            implements TemplateInstance {}

    /** One request, as of the report's instant. */
    public record Line(
            String reference, String callsign, String route, String sent, String departure, String sector, Tag tag) {}

    @GET
    public Response show(
            @BeanParam ReportQuery query, @RestQuery List<String> row, @RestQuery String column, @RestQuery int page) {
        var now = clock.now();
        var mission = missions.of(visit.actor(), query.missionOr(""));
        var running = Quarter.of(now.atZone(mission.timeZone()).toLocalDate());
        var selection = query.selection(mission, running, now);
        var asOf = selection.asOf();
        var counted = Column.named(Objects.requireNonNullElse(column, "sent")).orElseThrow(Refused::notFound);
        var requests = reports.behind(selection, row, counted);
        var wording = visit.wording();
        int from = Math.min(Math.max(0, page) * PAGE, requests.size());
        int to = Math.min(from + PAGE, requests.size());
        var question = ReportAddress.of(mission.code(), selection.period(), query.basis(), asOf);
        return visit.page(new Figure(
                visit.frame(),
                RowWords.named(row, wording),
                wording.word(counted),
                requests.size(),
                wording.text(
                        "report.days",
                        selection.period().from(),
                        selection.period().to()),
                wording.text(
                        "report.printed",
                        wording.text("report.basis." + query.basis().name().toLowerCase(Locale.ROOT)),
                        selection.period().zone().getId(),
                        wording.instant(asOf),
                        DenialReport.DEFINITION),
                requests.subList(from, to).stream()
                        .map(request -> line(request, asOf, wording))
                        .toList(),
                from + 1,
                "/reports/denials?" + question,
                reasons(requests, selection, row, wording),
                ReportTable.behind(question, row, counted).replaceFirst("/requests[?]", "/requests.csv?"),
                ReportTable.behind(question, row, counted).replaceFirst("/requests[?]", "/requests.xlsx?"),
                to < requests.size()
                        ? ReportTable.behind(question, row, counted) + "&page=" + (Math.max(0, page) + 1)
                        : null));
    }

    /** Its bars lead to the requests with their reason, unless the figure is in none of the breakdowns. */
    private static @Nullable Chart reasons(
            List<ReportedRequest> requests, ReportSelection report, List<String> row, Wording wording) {
        boolean narrows = row.stream()
                .allMatch(name -> name.indexOf(':') > 0
                        && !name.startsWith(DenialReports.BALANCE)
                        && !name.startsWith(Breakdown.REASON.wireName() + ":"));
        var links = narrows ? ReportTable.links(report.mission().code(), report.basis(), report.asOf()) : null;
        return ReasonChart.of(requests, report, row, new ChartSetting(links, null), wording);
    }

    private static Line line(ReportedRequest request, Instant asOf, Wording wording) {
        var derived = request.derived();
        return new Line(
                request.reference(),
                Objects.requireNonNullElse(request.callsign(), ""),
                derived.route(),
                request.sentAt() == null ? "" : wording.instant(request.sentAt()),
                wording.instant(derived.departureAt()),
                Objects.requireNonNullElse(request.sector(), ""),
                Tag.of(request.statusAt(asOf), wording));
    }
}
