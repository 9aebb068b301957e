package org.flightclearance.web.rules;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.AuthorityProfile;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.Missions;
import org.flightclearance.mission.SectorProfile;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.rules.FoundingService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.time.ZoneNames;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The pages on which administrators manage missions. */
@Path("/missions")
@PermissionsAllowed(Permission.Named.KEEP_RULES)
@FormAuthentication
public class MissionPages {

    private static final String WEEKEND = "/weekend";
    private static final String RULES = "/rules";
    private static final String TEMPLATE = "template";
    private static final List<String> RULE_SETS = List.of(TEMPLATE, "none");

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
    public record MissionForm(
            Frame frame, Form form, @Nullable String code, List<String> zones, List<Choices.Choice> rules)
            implements TemplateInstance {}

    /**
     * What an administrator does next for a mission.
     *
     * @param added whether it has just been added
     */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record MissionNext(Frame frame, String mission, boolean added) implements TemplateInstance {}

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
        return visit.page(page(form, null));
    }

    @POST
    @Path("/new")
    public Response found(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var profile = read(posted, posted.upperCase("/code"), null);
            var rules = posted.text(RULES);
            if (rules == null || !RULE_SETS.contains(rules)) {
                posted.fault(RULES, "fault.required");
                posted.faults(founding.check(profile));
            }
            posted.refuseIfAny();
            var by = visit.actor().name();
            var founded = TEMPLATE.equals(rules)
                    ? founding.found(by, clock.now(), profile)
                    : founding.foundWithoutMinimum(by, clock.now(), profile);
            return Response.seeOther(URI.create("/missions/" + founded.code() + "/next?added=true"))
                    .build();
        } catch (Refused refused) {
            var form = Form.refused(posted.fields(), refused, visit.wording());
            return visit.again(page(form, null), refused);
        }
    }

    @GET
    @Path("/{code}/next")
    public Response next(String code, @RestQuery boolean added) {
        return visit.page(
                new MissionNext(visit.frame(), missions.of(visit.actor(), code).code(), added));
    }

    @GET
    @Path("/{code}")
    public Response ask(String code) {
        var mission = missions.of(visit.actor(), code);
        var profile = mission.profile();
        var prefilled = new PrefilledFields()
                .put(SeenVersion.POINTER, mission.version())
                .put("/name", profile.name())
                .put("/name_fr", profile.nameFr())
                .put("/host_state", profile.hostState())
                .put("/host_state_fr", profile.hostStateFr())
                .put("/hold_limit_minutes", profile.holdLimitMinutes())
                .put("/time_zone", profile.timeZone())
                .put("/language", profile.language())
                .put("/authorities", lines(names(profile)))
                .put("/sectors", lines(sectors(profile)))
                .put(StripLines.POINTER, StripLines.text(profile.strips()));
        WeekendFields.fill(prefilled, WEEKEND, profile.weekend());
        var form = prefilled.form();
        return visit.page(page(form, code));
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
                form -> page(form, code),
                "/missions");
        return steps.take(
                posted,
                step,
                rehearsed -> calendars.describe(
                        visit.actor(), clock.now(), code, recorded -> whole(posted, recorded), rehearsed));
    }

    private static boolean isSameCalendar(PostedFields posted, MissionProfile known) {
        return Objects.equals(known.timeZone(), ZoneField.read(new PostedFields(posted.fields())))
                && WeekendFields.leave(posted, WEEKEND, known.weekend());
    }

    private static boolean keepsNames(PostedFields posted, MissionProfile known) {
        return posted.lines("/authorities").containsAll(names(known))
                && posted.lines("/sectors").containsAll(sectors(known));
    }

    /** Fills in missing fields: to the service they mean "unchanged", but on a page the user has emptied them. */
    private static MissionProfile whole(PostedFields posted, Mission known) {
        var profile = read(posted, known.code(), known.profile());
        for (var wanted : List.of("/name", "/host_state", "/time_zone")) {
            if (posted.text(wanted) == null) {
                posted.fault(wanted, "fault.required");
            }
        }
        posted.refuseIfAny();
        SeenVersion.check(posted, known.version());
        return profile;
    }

    private static MissionProfile read(PostedFields posted, @Nullable String code, @Nullable MissionProfile known) {
        return new MissionProfile(
                code,
                posted.text("/name"),
                posted.text("/host_state"),
                ZoneField.read(posted),
                posted.text("/language"),
                new ArrayList<>(posted.lines("/authorities").stream()
                        .map(AuthorityProfile::named)
                        .toList()),
                new ArrayList<>(posted.lines("/sectors").stream()
                        .map(SectorProfile::named)
                        .toList()),
                WeekendFields.read(posted, WEEKEND, known == null ? null : known.weekend()),
                StripLines.read(posted, known == null ? null : known.strips()),
                Objects.requireNonNullElse(posted.text("/name_fr"), ""),
                Objects.requireNonNullElse(posted.text("/host_state_fr"), ""),
                posted.wholeNumber("/hold_limit_minutes", 1440));
    }

    private static List<String> names(MissionProfile profile) {
        return Objects.requireNonNullElse(profile.authorities(), List.<@Nullable AuthorityProfile>of()).stream()
                .map(authority ->
                        String.valueOf(Objects.requireNonNull(authority).name()))
                .toList();
    }

    private static List<String> sectors(MissionProfile profile) {
        return Objects.requireNonNullElse(profile.sectors(), List.<@Nullable SectorProfile>of()).stream()
                .map(sector -> String.valueOf(Objects.requireNonNull(sector).name()))
                .toList();
    }

    private static String lines(List<String> names) {
        return String.join("\n", names);
    }

    private MissionForm page(Form form, @Nullable String code) {
        var frame = visit.frame();
        var rules = RULE_SETS.stream()
                .map(set -> new Choices.Choice(set, frame.said("missions.rules.", set)))
                .toList();
        return new MissionForm(frame, form, code, ZoneNames.all(), rules);
    }
}
