package org.flightclearance.web.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The start page of managers: each mission's current quarter beside the previous one. */
@Path("/overview")
@Authenticated
@FormAuthentication
public class OverviewPage {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final DenialReports reports;

    OverviewPage(Visit visit, UtcClock clock, Missions missions, DenialReports reports) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.reports = reports;
    }

    /**
     * The figures of a mission.
     *
     * @param resting the last quarter in which the mission sent a request, in words; null if that is this quarter or
     *     the previous one
     * @param quarter quarter of the linked report, as in its address
     */
    public record Part(
            String code, String name, @Nullable String resting, String quarter, List<ReportTable.Line> lines) {}

    /** The page. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Overview(Frame frame, List<String> columns, List<Part> parts) implements TemplateInstance {}

    @GET
    public Response show() {
        var now = clock.now();
        var parts = missions.visibleTo(visit.actor()).stream()
                .map(mission -> part(mission, now))
                .toList();
        return visit.page(new Overview(visit.frame(), ReportTable.columns(visit.wording()), parts));
    }

    private Part part(Mission mission, Instant now) {
        var wording = visit.wording();
        var running = Quarter.of(now.atZone(mission.timeZone()).toLocalDate());
        var latest = reports.newestQuarter(mission).orElse(running);
        boolean rests = latest.firstDay().isBefore(running.plus(-1).firstDay());
        var quarter = rests ? latest : running;
        var period = ReportPeriod.of(quarter, mission.timeZone());
        var lines = new ArrayList<>(reports.outcomes(mission, period.last(2), now).stream()
                .map(outcomes -> line(mission, outcomes, now))
                .toList());
        Collections.reverse(lines);
        return new Part(
                mission.code(),
                mission.name(),
                rests ? PeriodWords.of(period, wording) : null,
                quarter.toString(),
                List.copyOf(lines));
    }

    private ReportTable.Line line(Mission mission, PeriodOutcomes outcomes, Instant now) {
        return ReportPeriods.of(mission.code(), outcomes, Basis.SENT, now, visit.wording());
    }
}
