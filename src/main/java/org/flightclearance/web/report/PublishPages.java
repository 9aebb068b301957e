package org.flightclearance.web.report;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.publication.PublicationInput;
import org.flightclearance.publication.PublicationService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Publishes a report after a preview. For managers. */
@Path("/publications/new")
@PermissionsAllowed(Permission.Named.PUBLISH_REPORTS)
@FormAuthentication
public class PublishPages {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final DenialReports reports;
    private final PublicationService service;

    PublishPages(Visit visit, UtcClock clock, Missions missions, DenialReports reports, PublicationService service) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.reports = reports;
        this.service = service;
    }

    /**
     * The form.
     *
     * @param preview the report to publish, as of now; null if its days or its basis cannot be read
     */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PublicationForm(Frame frame, Form form, String mission, @Nullable PublicationPreview preview)
            implements TemplateInstance {}

    /** If the address names no period, its faults are shown where a period can be chosen: at the report. */
    @GET
    public Response ask(@BeanParam ReportQuery query, @Context UriInfo uri) {
        var now = clock.now();
        var mission = missions.of(visit.actor(), query.missionOr(""));
        PublicationService.checkRole(visit.actor(), mission.code());
        var today = now.atZone(mission.timeZone()).toLocalDate();
        ReportPeriod period;
        Basis basis;
        try {
            var asked = query.period(mission, Quarter.of(today).plus(-1));
            // A report is published by the days of the mission's zone, whatever the address says
            period = ReportPeriod.of(asked.from(), asked.to(), mission.timeZone());
            basis = query.basis();
        } catch (Refused refused) {
            var report = UriBuilder.fromPath("/reports/denials")
                    .replaceQuery(uri.getRequestUri().getRawQuery());
            return Response.seeOther(report.build()).build();
        }
        var report = reports.report(mission, period, basis, now);
        var preview = PublicationPreview.of(report, visit.wording());
        var suggested = visit.wording().text("publication.suggested", mission.code(), period.from(), period.to());
        var form = new PrefilledFields()
                .put("/from", period.from())
                .put("/to", period.to())
                .put("/basis", basis)
                .put("/seen", preview.seen())
                .put("/title", suggested)
                .put("/answers_entered_until", period.to().isBefore(today) ? period.to() : today)
                .form();
        return visit.page(new PublicationForm(visit.frame(), form, mission.code(), preview));
    }

    @POST
    public Response publish(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var code = posted.text("/mission");
        var now = clock.now();
        try {
            var input = new PublicationInput(
                    code,
                    posted.day("/from"),
                    posted.day("/to"),
                    posted.choice("/basis", Basis.class),
                    posted.text("/title"),
                    posted.day("/answers_entered_until"),
                    null);
            if (!posted.isTicked("/stated")) {
                posted.fault("/stated", "typed.stated");
            }
            posted.refuseIfAny();
            var prepared = service.prepare(visit.actor(), now, input);
            if (!PublicationPreview.seen(prepared.report()).equals(posted.text("/seen"))) {
                throw Refused.at("/stated", "typed.figures_changed");
            }
            var made = service.publish(prepared);
            return Response.seeOther(URI.create("/publications/" + made.id() + "/published"))
                    .build();
        } catch (Refused refused) {
            return again(posted, missions.of(visit.actor(), code), refused, now);
        }
    }

    /** The confirmation is not kept: it was of other figures, or of another day. */
    private Response again(PostedFields posted, Mission mission, Refused refused, Instant now) {
        var preview = preview(posted, mission, now);
        var fields = new LinkedHashMap<>(posted.fields());
        fields.remove("/stated");
        if (preview != null) {
            fields.put("/seen", List.of(preview.seen()));
        }
        var form = Form.refused(fields, refused, visit.wording());
        return visit.again(new PublicationForm(visit.frame(), form, mission.code(), preview), refused);
    }

    private @Nullable PublicationPreview preview(PostedFields posted, Mission mission, Instant now) {
        var from = posted.day("/from");
        var to = posted.day("/to");
        var basis = posted.choice("/basis", Basis.class);
        if (from == null || to == null || basis == null) {
            return null;
        }
        try {
            var period = ReportPeriod.of(from, to, mission.timeZone());
            return PublicationPreview.of(reports.report(mission, period, basis, now), visit.wording());
        } catch (Refused none) {
            return null;
        }
    }
}
