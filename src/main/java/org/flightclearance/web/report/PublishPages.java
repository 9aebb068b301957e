package org.flightclearance.web.report;

import java.net.URI;
import java.time.Instant;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.report.ReportHeading;
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
     * @param heading heading of the report to publish, as of now; null if the input has no valid days
     */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PublicationForm(Frame frame, Form form, String mission, @Nullable ReportHeading heading)
            implements TemplateInstance {}

    @GET
    public Response ask(@BeanParam ReportQuery query) {
        var now = clock.now();
        var mission = missions.of(visit.actor(), query.missionOr(""));
        var today = now.atZone(mission.timeZone()).toLocalDate();
        try {
            var period = query.period(mission, Quarter.of(today).plus(-1));
            var form = new PrefilledFields()
                    .put("/from", period.from())
                    .put("/to", period.to())
                    .put("/basis", query.basis())
                    .put(
                            "/title",
                            visit.wording().text("publication.suggested", mission.code(), period.from(), period.to()))
                    .put("/answers_entered_until", today)
                    .form();
            return visit.page(page(form, mission, now));
        } catch (Refused refused) {
            var form = Form.refused(query.fields(), refused, visit.wording());
            return visit.again(new PublicationForm(visit.frame(), form, mission.code(), null), refused);
        }
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
            var made = service.publish(visit.actor(), now, input);
            return Response.seeOther(URI.create("/publications/" + made.id() + "/published"))
                    .build();
        } catch (Refused refused) {
            var mission = missions.of(visit.actor(), code);
            return visit.again(page(Form.refused(posted.fields(), refused, visit.wording()), mission, now), refused);
        }
    }

    private PublicationForm page(Form form, Mission mission, Instant now) {
        return new PublicationForm(visit.frame(), form, mission.code(), heading(form, mission, now));
    }

    private @Nullable ReportHeading heading(Form form, Mission mission, Instant now) {
        var posted = new PostedFields(form.fields());
        var from = posted.day("/from");
        var to = posted.day("/to");
        var basis = posted.choice("/basis", Basis.class);
        if (from == null || to == null || basis == null) {
            return null;
        }
        try {
            var period = ReportPeriod.of(from, to, mission.timeZone());
            return ReportHeading.of(reports.report(mission, period, basis, now), visit.wording());
        } catch (Refused none) {
            return null;
        }
    }
}
