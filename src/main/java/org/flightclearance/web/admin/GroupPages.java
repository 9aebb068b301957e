package org.flightclearance.web.admin;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.security.Role;
import org.flightclearance.security.provider.GroupRightProfile;
import org.flightclearance.security.provider.GroupRightService;
import org.flightclearance.security.provider.GroupRights;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices.Choice;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The page on which administrators say what members of each group of the provider of identities may do. */
@Path("/groups")
@PermissionsAllowed(Permission.Named.KEEP_ACCOUNTS)
@FormAuthentication
public class GroupPages {

    private static final String HERE = "/groups";

    private final Visit visit;
    private final GroupRights rights;
    private final GroupRightService service;
    private final Missions missions;
    private final UtcClock clock;

    GroupPages(Visit visit, GroupRights rights, GroupRightService service, Missions missions, UtcClock clock) {
        this.visit = visit;
        this.rights = rights;
        this.service = service;
        this.missions = missions;
        this.clock = clock;
    }

    /** The rights of all groups, and the form for another one. */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record GroupList(Frame frame, Form form, List<Row> rows, List<Choice> roles, List<Choice> codes)
            implements TemplateInstance {}

    /** One right, in words. */
    public record Row(UUID id, String group, String role, String mission) {}

    @GET
    public Response list() {
        return visit.page(page(new PrefilledFields().form()));
    }

    @POST
    public Response add(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var profile = new GroupRightProfile(
                    posted.text("/group"), posted.text("/mission"), posted.choice("/role", Role.class));
            posted.refuseIfAny();
            service.add(visit.actor().name(), clock.now(), profile, code -> missions.visibleTo(visit.actor(), code)
                    .isPresent());
        } catch (Refused refused) {
            return visit.again(page(Form.refused(posted.fields(), refused, visit.wording())), refused);
        }
        return toList();
    }

    @POST
    @Path("/{id}/remove")
    public Response remove(UUID id) {
        service.remove(visit.actor().name(), clock.now(), id);
        return toList();
    }

    private GroupList page(Form form) {
        var frame = visit.frame();
        var rows = rights.inOrder().stream()
                .map(row -> new Row(
                        row.id(),
                        row.group(),
                        frame.word(row.right().role()),
                        row.right().mission() == null
                                ? frame.say("groups.everywhere")
                                : row.right().mission()))
                .toList();
        var codes =
                missions.visibleTo(visit.actor()).stream().map(Mission::code).toList();
        var roles = Stream.of(Role.values())
                .map(role -> new Choice(role.name().toLowerCase(Locale.ROOT), frame.word(role)))
                .toList();
        return new GroupList(frame, form, rows, roles, frame.choices().names(codes));
    }

    private static Response toList() {
        return Response.seeOther(URI.create(HERE)).build();
    }
}
