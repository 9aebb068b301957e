package org.flightclearance.web.rules;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.rules.FoundingService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The pages on which administrators manage missions. */
@Path("/missions")
@PermissionsAllowed(Permission.Named.KEEP_RULES)
@FormAuthentication
public class MissionPages {

    private static final String WEEKEND = "/weekend";

    private final Visit visit;
    private final Missions missions;
    private final FoundingService founding;
    private final CalendarService calendars;
    private final UtcClock clock;
    private final ChangeSteps steps;

    MissionPages(
            Visit visit,
            Missions missions,
            FoundingService founding,
            CalendarService calendars,
            UtcClock clock,
            ChangeSteps steps) {
        this.visit = visit;
        this.missions = missions;
        this.founding = founding;
        this.calendars = calendars;
        this.clock = clock;
        this.steps = steps;
    }

    /** The list of missions. */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record MissionList(Frame frame, List<MissionProfile> missions) implements TemplateInstance {}

    /**
     * The form.
     *
     * @param code code of the mission to change; null: a new one
     */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record MissionForm(Frame frame, Form form, @Nullable String code) implements TemplateInstance {}

    @GET
    public Response list() {
        var profiles = missions.visibleTo(visit.actor()).stream()
                .map(mission -> mission.profile())
                .toList();
        return visit.page(new MissionList(visit.frame(), profiles));
    }

    @GET
    @Path("/new")
    public Response askNew() {
        var form = new PrefilledFields()
                .put("/language", "en")
                .putAll(WEEKEND, List.of("saturday", "sunday"))
                .form();
        return visit.page(new MissionForm(visit.frame(), form, null));
    }

    @POST
    @Path("/new")
    public Response found(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var profile = read(posted, posted.upperCase("/code"), null);
            posted.refuseIfAny();
            founding.found(visit.actor().name(), clock.now(), profile);
        } catch (Refused refused) {
            var form = Form.refused(posted.fields(), refused, visit.wording());
            return visit.again(new MissionForm(visit.frame(), form, null), refused);
        }
        return toList();
    }

    @GET
    @Path("/{code}")
    public Response ask(String code) {
        var profile = missions.of(visit.actor(), code).profile();
        var form = new PrefilledFields()
                .put("/name", profile.name())
                .put("/host_state", profile.hostState())
                .put("/time_zone", profile.timeZone())
                .put("/language", profile.language())
                .put("/authorities", lines(profile.authorities()))
                .put("/sectors", lines(profile.sectors()))
                .putAll(WEEKEND, days(profile))
                .put(StripLines.POINTER, StripLines.text(profile.strips()))
                .form();
        return visit.page(new MissionForm(visit.frame(), form, code));
    }

    @POST
    @Path("/{code}")
    public Response change(String code, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var known = missions.of(visit.actor(), code).profile();
        if (ChangeStage.of(posted) == ChangeStage.PREVIEW
                && isSameCalendar(posted, known)
                && keepsNames(posted, known)) {
            // Only the zone and the weekend can move deadlines, and only names that go leave requests behind
            posted.fields().put(ChangePreview.ACTION, List.of("confirm"));
        }
        var step = new ChangeSteps.Step<Mission>(
                visit.wording().text("missions.change", code),
                mission -> MissionWeek.facts(mission, visit.wording()),
                form -> new MissionForm(visit.frame(), form, code),
                "/missions");
        return steps.take(
                posted,
                step,
                rehearsed -> calendars.describe(visit.actor(), clock.now(), code, whole(posted, known), rehearsed));
    }

    private static boolean isSameCalendar(PostedFields posted, MissionProfile known) {
        return Objects.equals(known.timeZone(), posted.text("/time_zone"))
                && Set.copyOf(days(known)).equals(Set.copyOf(posted.several(WEEKEND)));
    }

    private static boolean keepsNames(PostedFields posted, MissionProfile known) {
        return posted.lines("/authorities").containsAll(Objects.requireNonNullElse(known.authorities(), List.of()))
                && posted.lines("/sectors").containsAll(Objects.requireNonNullElse(known.sectors(), List.of()));
    }

    /** Fills in missing fields: to the service they mean "unchanged", but on a page the user has emptied them. */
    private static MissionProfile whole(PostedFields posted, MissionProfile known) {
        var profile = read(posted, known.code(), known);
        for (var wanted : List.of("/name", "/host_state", "/time_zone")) {
            if (posted.text(wanted) == null) {
                posted.fault(wanted, "fault.required");
            }
        }
        posted.refuseIfAny();
        return profile;
    }

    private static MissionProfile read(PostedFields posted, @Nullable String code, @Nullable MissionProfile known) {
        return new MissionProfile(
                code,
                posted.text("/name"),
                posted.text("/host_state"),
                posted.text("/time_zone"),
                posted.text("/language"),
                posted.lines("/authorities"),
                posted.lines("/sectors"),
                new ArrayList<>(posted.several(WEEKEND)),
                StripLines.read(posted, known == null ? null : known.strips()));
    }

    private static List<String> days(MissionProfile profile) {
        return Objects.requireNonNullElse(profile.weekend(), List.<@Nullable String>of()).stream()
                .map(String::valueOf)
                .toList();
    }

    private static String lines(@Nullable List<String> names) {
        return names == null ? "" : String.join("\n", names);
    }

    private static Response toList() {
        return Response.seeOther(URI.create("/missions")).build();
    }
}
