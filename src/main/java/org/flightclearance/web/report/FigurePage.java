package org.flightclearance.web.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.chart.Chart;
import org.flightclearance.paper.chart.ChartSetting;
import org.flightclearance.paper.chart.ReasonChart;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.HostLetters;
import org.flightclearance.report.LegRow;
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
    private final HostLetters hostLetters;

    FigurePage(Visit visit, UtcClock clock, Missions missions, DenialReports reports, HostLetters hostLetters) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.reports = reports;
        this.hostLetters = hostLetters;
    }

    /**
     * The page.
     *
     * @param title the figure as a sentence
     * @param same what is the same for all of the requests, in words; empty: nothing
     * @param first number of the first line
     * @param report address of the report
     * @param reasons the denials among them by reason; null: too few
     * @param csv address of the same requests as CSV
     * @param workbook address of the same requests as a workbook
     * @param next address of the next page; null on the last
     */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Figure(
            Frame frame,
            String title,
            String days,
            String printed,
            FigureColumns columns,
            String same,
            List<Line> lines,
            int first,
            String report,
            @Nullable Chart reasons,
            String csv,
            String workbook,
            @Nullable String next)
            implements TemplateInstance {}

    /**
     * One request, as of the report's instant.
     *
     * @param answered when the answer was received that decided or, if none did, the late one; empty: none was
     * @param reason the host's reason for the denial; empty: it was not denied
     * @param letter the host's references of the answers; empty: none is recorded
     */
    public record Line(
            String reference,
            String callsign,
            String route,
            String sent,
            String departure,
            String sector,
            String answered,
            String reason,
            String letter,
            Tag tag) {}

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
        int from = (int) Math.min((long) Math.max(0, page) * PAGE, requests.size());
        int to = Math.min(from + PAGE, requests.size());
        var shown = requests.subList(from, to);
        var letters = hostLetters.of(shown, asOf);
        var lines = shown.stream()
                .map(request -> line(request, mission, letters.get(request.reference()), asOf, wording))
                .toList();
        var columns = FigureColumns.of(requests, lines, asOf);
        var question = ReportAddress.of(mission, selection.period(), query.basis(), asOf);
        var behind = ReportTable.behind(question, row, counted);
        return visit.page(new Figure(
                visit.frame(),
                FigureTitle.of(counted, row, requests, selection, wording),
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
                columns,
                columns.same(row, counted, lines, wording),
                lines,
                from + 1,
                "/reports/denials?" + question,
                reasons(requests, selection, row, wording),
                behind.replaceFirst("/requests", "/requests.csv"),
                behind.replaceFirst("/requests", "/requests.xlsx"),
                to < requests.size() ? behind + "&page=" + (Math.max(0, page) + 1) : null));
    }

    /** Its bars lead to the requests with their reason, unless the figure is in none of the breakdowns. */
    private static @Nullable Chart reasons(
            List<ReportedRequest> requests, ReportSelection report, List<String> row, Wording wording) {
        boolean narrows = row.stream()
                .allMatch(name -> name.indexOf(':') > 0
                        && !name.startsWith(DenialReports.BALANCE)
                        && !name.startsWith(LegRow.PREFIX)
                        && !name.startsWith(Breakdown.REASON.wireName() + ":"));
        var links = narrows ? ReportTable.links(report.mission(), report.basis(), report.asOf()) : null;
        return ReasonChart.of(requests, report, row, new ChartSetting(links, null), wording);
    }

    private static Line line(
            ReportedRequest request, Mission mission, @Nullable String letters, Instant asOf, Wording wording) {
        var derived = request.derived();
        var reason = request.denialReason(asOf);
        return new Line(
                request.reference(),
                Objects.requireNonNullElse(request.callsign(), ""),
                derived.route(),
                request.sentAt() == null ? "" : wording.instant(request.sentAt()),
                wording.instant(derived.departureAt()),
                request.sector() == null ? "" : wording.name(mission.sectorNamed(request.sector())),
                answeredAt(request, asOf).map(wording::instant).orElse(""),
                reason == null ? "" : wording.word(reason),
                Objects.requireNonNullElse(letters, ""),
                Tag.of(request.statusAt(asOf), wording));
    }

    private static Optional<Instant> answeredAt(ReportedRequest request, Instant asOf) {
        var answered =
                switch (request.statusAt(asOf)) {
                    case APPROVED, DENIED -> request.endedAt(asOf);
                    default -> request.derived().lateAnswerAt();
                };
        return Optional.ofNullable(answered).filter(at -> !at.isAfter(asOf));
    }
}
