package org.flightclearance.web.rules;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Holiday;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.Holidays;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;

/** The calendar of a mission's authority. Everybody in the mission reads it, administrators change it. */
@Path("/calendar")
@Authenticated
@FormAuthentication
public class CalendarPages {

    static final String LIST = "/calendar?mission=";
    static final String MISSION = "/mission";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final Holidays holidays;
    private final CalendarService service;
    private final ChangeSteps steps;

    CalendarPages(
            Visit visit,
            UtcClock clock,
            Missions missions,
            Holidays holidays,
            CalendarService service,
            ChangeSteps steps) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.holidays = holidays;
        this.service = service;
        this.steps = steps;
    }

    /**
     * The holidays, by date.
     *
     * @param week zone and weekend of the authority
     */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HolidayList(
            Frame frame, MissionPick pick, List<Fact> week, List<HolidayRow> toCome, List<HolidayRow> past)
            implements TemplateInstance {}

    /**
     * The form.
     *
     * @param holiday id of the holiday to change; null: a new one
     */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HolidayForm(
            Frame frame, Form form, String mission, List<Choices.Choice> authorities, @Nullable UUID holiday)
            implements TemplateInstance {}

    @GET
    public Response list(@RestQuery @Nullable String mission) {
        var frame = visit.frame();
        var pick = MissionPick.of(missions, visit.actor(), mission);
        if (pick.picked() == null) {
            return visit.page(new HolidayList(frame, pick, List.of(), List.of(), List.of()));
        }
        var of = missions.of(visit.actor(), pick.picked());
        var today = clock.now().atZone(of.timeZone()).toLocalDate();
        var all = holidays.of(of);
        return visit.page(new HolidayList(
                frame,
                pick,
                MissionWeek.facts(of, visit.wording()),
                rows(of, all.stream().filter(one -> !one.date().isBefore(today)).toList()),
                rows(of, all.stream().filter(one -> one.date().isBefore(today)).toList())));
    }

    @GET
    @Path("/new")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response askNew(@RestQuery @Nullable String mission) {
        var of = missions.of(visit.actor(), mission);
        var form = new PrefilledFields().put(MISSION, of.code()).form();
        return visit.page(form(form, of, null));
    }

    @POST
    @Path("/new")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response add(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var mission = missions.of(visit.actor(), posted.text(MISSION));
        return steps.take(
                posted,
                step("calendar.new", mission, null),
                rehearsed -> service.add(visit.actor(), clock.now(), read(posted, mission), rehearsed));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response ask(UUID id) {
        var mission = service.missionOf(visit.actor(), id);
        var holiday = holidays.findById(id);
        var known = CalendarService.profile(mission, holiday);
        var form = new PrefilledFields()
                .put(SeenVersion.POINTER, holiday.version())
                .put(MISSION, mission.code())
                .put("/date", known.date())
                .put("/name", known.name())
                .put("/authority", known.authority())
                .put("/provisional", Boolean.TRUE.equals(known.provisional()) ? "true" : null)
                .form();
        return visit.page(form(form, mission, id));
    }

    @POST
    @Path("/{id}")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response change(UUID id, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var mission = service.missionOf(visit.actor(), id);
        return steps.take(posted, step("calendar.change", mission, id), rehearsed -> {
            var said = read(posted, mission);
            return service.change(
                    visit.actor(),
                    clock.now(),
                    id,
                    kept -> {
                        SeenVersion.check(posted, holidays.findById(id).version());
                        return said.of(kept.authority());
                    },
                    rehearsed);
        });
    }

    /** Shows the effect of the removal at once, because there is nothing to fill in. */
    @GET
    @Path("/{id}/remove")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response askRemoval(UUID id) {
        var mission = service.missionOf(visit.actor(), id);
        var changed = service.remove(visit.actor(), clock.now(), id, true);
        return visit.page(ChangePreview.of(
                visit.frame(),
                visit.wording().text("calendar.remove"),
                facts(changed.what(), mission),
                EffectWords.of(changed.effect(), visit.wording()),
                List.of(),
                new PrefilledFields().fields()));
    }

    @POST
    @Path("/{id}/remove")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response remove(UUID id, MultivaluedMap<String, String> body) {
        var mission = service.missionOf(visit.actor(), id);
        var stage = ChangeStage.of(new PostedFields(body));
        if (stage == ChangeStage.PREVIEW) {
            return askRemoval(id);
        }
        if (stage == ChangeStage.CONFIRM) {
            service.remove(visit.actor(), clock.now(), id, false);
        }
        return Response.seeOther(URI.create(LIST + mission.code())).build();
    }

    private ChangeSteps.Step<Holiday> step(String title, Mission mission, @Nullable UUID holiday) {
        return new ChangeSteps.Step<>(
                visit.wording().text(title),
                changed -> facts(changed, mission),
                form -> form(form, mission, holiday),
                LIST + mission.code());
    }

    /** @throws Refused with every value that cannot be read */
    private static HolidayProfile read(PostedFields posted, Mission mission) {
        LocalDate date = posted.day("/date");
        var profile = new HolidayProfile(
                mission.code(), date, posted.text("/name"), posted.isTicked("/provisional"), posted.text("/authority"));
        posted.refuseIfAny();
        return profile;
    }

    private List<Fact> facts(Holiday holiday, Mission mission) {
        return new FactList(visit.wording())
                .add("calendar.day", holiday.date())
                .add(
                        "field.sent.authority",
                        holiday.authority().isEmpty()
                                ? null
                                : visit.wording().name(AuthorityNames.named(mission, holiday.authority())))
                .add("field.name", holiday.name())
                .add(
                        "column.state",
                        visit.wording().text(holiday.isProvisional() ? "calendar.provisional" : "calendar.confirmed"))
                .facts();
    }

    private HolidayForm form(Form form, Mission mission, @Nullable UUID holiday) {
        var frame = visit.frame();
        var authorities = frame.choices().authorities(List.of(mission), List.of());
        return new HolidayForm(frame, form, mission.code(), authorities, holiday);
    }

    private List<HolidayRow> rows(Mission mission, List<Holiday> some) {
        return some.stream()
                .map(one -> HolidayRow.of(one, mission, visit.wording()))
                .toList();
    }
}
