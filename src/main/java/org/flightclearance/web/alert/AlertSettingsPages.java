package org.flightclearance.web.alert;

import java.net.URI;
import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.AlertSettingsProfile;
import org.flightclearance.alert.settings.AlertSettingsService;
import org.flightclearance.alert.settings.QuietHoursProfile;
import org.flightclearance.installation.MailServer;
import org.flightclearance.language.Language;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;
import org.flightclearance.time.ZoneNames;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** How the user is reached by mail, and the missions that they can be told of. */
@Path("/account/alerts")
@Authenticated
@FormAuthentication
public class AlertSettingsPages {

    static final String HERE = "/account/alerts";

    private final Visit visit;
    private final AlertSettingsService service;
    private final Missions missions;
    private final MailServer server;
    private final UtcClock clock;

    AlertSettingsPages(
            Visit visit, AlertSettingsService service, Missions missions, MailServer server, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.missions = missions;
        this.server = server;
        this.clock = clock;
    }

    /** A mission, and what the user is told of it, in words. */
    public record Row(String mission, String told) {}

    /**
     * The page.
     *
     * @param trouble why no mail is sent from here; null: mails are sent
     */
    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AlertSettings(Frame frame, Form form, @Nullable String trouble, List<Row> rows, List<String> zones)
            implements TemplateInstance {}

    @GET
    public Response show() {
        var known = known();
        var quiet = known.quietHours();
        var form = new PrefilledFields()
                .put("/email", known.email())
                .put("/language", known.language())
                .put("/time_zone", known.timeZone())
                .put("/quiet_hours/from", quiet == null ? null : quiet.from())
                .put("/quiet_hours/to", quiet == null ? null : quiet.to());
        return visit.page(page(form.form(), known));
    }

    @POST
    public Response save(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var known = known();
        try {
            var from = posted.text("/quiet_hours/from");
            var to = posted.text("/quiet_hours/to");
            var profile = new AlertSettingsProfile(
                    posted.text("/email"),
                    posted.choice("/language", Language.class),
                    zone(posted),
                    from == null && to == null ? null : new QuietHoursProfile(from, to),
                    known.subscriptions(),
                    null);
            posted.refuseIfAny();
            service.save(visit.actor(), profile, clock.now());
            return Response.seeOther(URI.create(HERE)).build();
        } catch (Refused refused) {
            return visit.again(page(Form.refused(posted.fields(), refused, visit.wording()), known), refused);
        }
    }

    /** A zone may be typed by its city. */
    private static @Nullable String zone(PostedFields posted) {
        var typed = posted.text("/time_zone");
        var meant = typed == null ? List.<String>of() : ZoneNames.meantBy(typed);
        return meant.size() == 1 ? meant.get(0) : typed;
    }

    private AlertSettingsProfile known() {
        return service.of(visit.actor(), visit.wording().language());
    }

    private AlertSettings page(Form form, AlertSettingsProfile known) {
        var words = new AlertWords(visit.wording());
        var rows = missions.visibleTo(visit.actor()).stream()
                .map(mission -> new Row(mission.code(), words.told(known, mission.code())))
                .toList();
        return new AlertSettings(visit.frame(), form, words.trouble(server.state()), rows, ZoneNames.all());
    }
}
