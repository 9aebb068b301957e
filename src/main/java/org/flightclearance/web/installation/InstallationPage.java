package org.flightclearance.web.installation;

import java.net.URI;
import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.installation.KnownPlace;
import org.flightclearance.installation.OutreachService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Says whether the tracker writes to people from here, and why not; an administrator confirms that it may. */
@Path("/installation")
@PermissionsAllowed(Permission.Named.KEEP_ACCOUNTS)
@FormAuthentication
public class InstallationPage {

    private final Visit visit;
    private final OutreachService service;
    private final UtcClock clock;

    InstallationPage(Visit visit, OutreachService service, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.clock = clock;
    }

    /** A place at which the tracker has been in use. */
    public record Row(String place, String since, String by) {

        static Row of(KnownPlace known, Frame frame) {
            var by = known.confirmedBy();
            return new Row(
                    known.place(),
                    frame.instant(known.knownSince()),
                    by == null ? frame.say("installation.first_start") : by);
        }
    }

    /**
     * The page.
     *
     * @param here where the database is now
     * @param silent whether nothing is sent from here
     */
    @CheckedTemplate(basePath = "installation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record InstallationShown(Frame frame, String here, boolean silent, List<Row> known)
            implements TemplateInstance {}

    @GET
    public Response show() {
        var frame = visit.frame();
        var known = service.known().stream().map(one -> Row.of(one, frame)).toList();
        return visit.page(new InstallationShown(frame, service.place(), !service.mayReachOut(), known));
    }

    @POST
    public Response confirm() {
        service.confirm(visit.actor(), clock.now());
        return Response.seeOther(URI.create("/installation")).build();
    }
}
