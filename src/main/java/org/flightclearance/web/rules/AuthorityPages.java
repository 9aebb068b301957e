package org.flightclearance.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
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
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.AuthorityProfile;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.MissionProfileBuilder;
import org.flightclearance.mission.Missions;
import org.flightclearance.mission.SectorProfile;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/**
 * What a mission knows of each of its authorities: French name, weekend, usual channel, and for what it is asked; and the
 * French names of its sectors.
 */
@Path("/missions/{code}/authorities")
@PermissionsAllowed(Permission.Named.KEEP_RULES)
@FormAuthentication
public class AuthorityPages {

    private static final String AUTHORITIES = "/authorities";
    private static final String SECTORS = "/sectors";
    private static final String NAME_FR = "/name_fr";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final CalendarService calendars;
    private final ChangeSteps steps;

    AuthorityPages(Visit visit, UtcClock clock, Missions missions, CalendarService calendars, ChangeSteps steps) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.calendars = calendars;
        this.steps = steps;
    }

    /**
     * The fields of one authority or sector, by their pointers.
     *
     * @param list pointer of the list that it is in
     */
    public record Fields(String list, int index, String name) {

        public String at(String field) {
            return list + "/" + index + field;
        }
    }

    /** The form. */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AuthoritiesForm(
            Frame frame, Form form, String mission, List<Fields> authorities, List<Fields> sectors)
            implements TemplateInstance {}

    @GET
    public Response ask(String code) {
        var mission = missions.of(visit.actor(), code);
        return visit.page(page(prefilled(mission).form(), mission));
    }

    private static PrefilledFields prefilled(Mission mission) {
        var form = new PrefilledFields().put(SeenVersion.POINTER, mission.version());
        for (var fields : fields(mission)) {
            var known = known(mission, fields);
            form.put(fields.at(PairedRows.NAME), known.name())
                    .put(fields.at(NAME_FR), known.nameFr())
                    .put(fields.at("/usual_channel"), known.usualChannel())
                    .putAll(fields.at("/default_for"), wireNames(known.defaultFor()));
            form.put(fields.at("/own_weekend"), known.weekend() == null ? null : "true");
            WeekendFields.fill(form, fields.at("/weekend"), known.weekend());
        }
        sectors(mission).forEach(fields -> form.put(fields.at(PairedRows.NAME), fields.name())
                .put(fields.at(NAME_FR), mission.sectorNamed(fields.name()).nameFr()));
        return form;
    }

    @POST
    public Response change(String code, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var mission = missions.of(visit.actor(), code);
        var now = prefilled(mission).fields();
        boolean moved = PairedRows.follow(posted, AUTHORITIES, mission.authorities(), now)
                | PairedRows.follow(posted, SECTORS, mission.sectors(), now);
        var step = new ChangeSteps.Step<Mission>(
                visit.wording().text("authorities.title", code),
                changed -> MissionWeek.facts(changed, visit.wording()),
                form -> page(form, mission),
                "/missions/" + code + "/next");
        return steps.take(
                posted,
                step,
                rehearsed -> calendars.describe(
                        visit.actor(), clock.now(), code, recorded -> said(posted, recorded, moved), rehearsed));
    }

    /** @param moved whether the form was opened with other names */
    private static MissionProfile said(PostedFields posted, Mission mission, boolean moved) {
        SeenVersion.check(posted, mission.version());
        if (moved) {
            throw SeenVersion.stale(posted, mission.version());
        }
        var authorities = read(posted, mission);
        var sectors = new ArrayList<@Nullable SectorProfile>(sectors(mission).stream()
                .map(fields -> new SectorProfile(
                        fields.name(), Objects.requireNonNullElse(posted.text(fields.at(NAME_FR)), "")))
                .toList());
        posted.refuseIfAny();
        return MissionProfileBuilder.builder()
                .authorities(authorities)
                .sectors(sectors)
                .build();
    }

    private AuthoritiesForm page(Form form, Mission mission) {
        return new AuthoritiesForm(visit.frame(), form, mission.code(), fields(mission), sectors(mission));
    }

    private static List<@Nullable AuthorityProfile> read(PostedFields posted, Mission mission) {
        var authorities = new ArrayList<@Nullable AuthorityProfile>();
        for (var fields : fields(mission)) {
            var known = known(mission, fields);
            authorities.add(new AuthorityProfile(
                    known.name(),
                    posted.text(fields.at(NAME_FR)),
                    posted.isTicked(fields.at("/own_weekend"))
                            ? WeekendFields.read(
                                    posted,
                                    fields.at("/weekend"),
                                    known.weekend() == null ? mission.profile().weekend() : known.weekend())
                            : null,
                    posted.text(fields.at("/usual_channel")),
                    purposes(posted.several(fields.at("/default_for")))));
        }
        return authorities;
    }

    /** One for each authority of the mission. Names are changed on the page of the mission. */
    private static List<Fields> fields(Mission mission) {
        return fields(AUTHORITIES, mission.authorities());
    }

    private static List<Fields> sectors(Mission mission) {
        return fields(SECTORS, mission.sectors());
    }

    private static List<Fields> fields(String list, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Fields(list, i, names.get(i)))
                .toList();
    }

    private static AuthorityProfile known(Mission mission, Fields fields) {
        return Objects.requireNonNull(
                Objects.requireNonNull(mission.profile().authorities()).get(fields.index()));
    }

    private static List<@Nullable Purpose> purposes(List<String> ticked) {
        return new ArrayList<>(Stream.of(Purpose.values())
                .filter(purpose -> ticked.contains(wireName(purpose)))
                .toList());
    }

    private static List<String> wireNames(@Nullable List<@Nullable Purpose> purposes) {
        return Objects.requireNonNullElse(purposes, List.<@Nullable Purpose>of()).stream()
                .map(purpose -> wireName(Objects.requireNonNull(purpose)))
                .toList();
    }

    private static String wireName(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
