package org.flightclearance.web.rules;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.NoticeRules;
import org.flightclearance.notice.RuleSource;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.NoticeRuleService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;

/** The notice rules of a mission. Everybody in the mission reads them, administrators change them. */
@Path("/rules")
@Authenticated
@FormAuthentication
public class RulePages {

    private static final String LIST = "/rules?mission=";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final NoticeRules rules;
    private final NoticeRuleService service;
    private final ChangeSteps steps;

    RulePages(
            Visit visit,
            UtcClock clock,
            Missions missions,
            NoticeRules rules,
            NoticeRuleService service,
            ChangeSteps steps) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.rules = rules;
        this.service = service;
        this.steps = steps;
    }

    /**
     * The current rules: in force, to come, and past.
     *
     * @param form of the source that confirms rules
     * @param unconfirmed whether some are only a template
     * @param journal whether the user may read the journal of the mission
     */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RuleList(
            Frame frame, Form form, MissionPick pick, List<Section> sections, boolean unconfirmed, boolean journal)
            implements TemplateInstance {}

    /** @param key message key of its heading */
    public record Section(String key, List<RuleRow> rows) {}

    /**
     * The form.
     *
     * @param rule to change; null: a new one
     */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RuleForm(Frame frame, Form form, String mission, @Nullable UUID rule) implements TemplateInstance {}

    /** All versions of one rule, newest first. */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RuleHistory(Frame frame, String mission, UUID rule, String name, List<Edition> editions)
            implements TemplateInstance {}

    /** @param replaced when the next version replaced it; null: this is the current version */
    public record Edition(int number, String recorded, String by, @Nullable String replaced, List<Fact> facts) {}

    @GET
    public Response list(@RestQuery @Nullable String mission) {
        return visit.page(list(visit.frame(), Form.of(Map.of()), mission));
    }

    private RuleList list(Frame frame, Form form, @Nullable String mission) {
        var pick = MissionPick.of(missions, visit.actor(), mission);
        if (pick.picked() == null) {
            return new RuleList(frame, form, pick, List.of(), false, false);
        }
        var of = missions.of(visit.actor(), pick.picked());
        boolean unconfirmed = rules.of(of).stream().anyMatch(rule -> RuleSource.isUnconfirmed(rule.source()));
        boolean journal = Permission.READ_JOURNAL.isGrantedTo(visit.actor(), of.code());
        return new RuleList(frame, form, pick, sections(of), unconfirmed, journal);
    }

    /** Confirms the rules of a template by the source that is typed. */
    @POST
    @Path("/confirm")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response confirm(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var mission = missions.of(visit.actor(), posted.text(RuleFields.MISSION));
        try {
            var source = posted.text("/source");
            posted.refuseIfAny();
            service.confirm(visit.actor(), clock.now(), mission.code(), source);
        } catch (Refused refused) {
            var form = Form.refused(posted.fields(), refused, visit.wording());
            return visit.again(list(visit.frameOf(LIST + mission.code()), form, mission.code()), refused);
        }
        return Response.seeOther(URI.create(LIST + mission.code())).build();
    }

    @GET
    @Path("/new")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response askNew(@RestQuery @Nullable String mission) {
        var of = missions.of(visit.actor(), mission);
        return visit.page(
                new RuleForm(visit.frame(), RuleFields.blank(of.code()).form(), of.code(), null));
    }

    @POST
    @Path("/new")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response bring(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var mission = missions.of(visit.actor(), posted.text(RuleFields.MISSION));
        var step = new ChangeSteps.Step<NoticeRule>(
                visit.wording().text("rules.new"),
                rule -> facts(rule, mission),
                form -> new RuleForm(visit.frame(), form.in(mission.timeZone()), mission.code(), null),
                LIST + mission.code());
        return steps.take(
                posted,
                step,
                rehearsed ->
                        service.bring(visit.actor(), clock.now(), RuleFields.read(posted, mission.code()), rehearsed));
    }

    @GET
    @Path("/{id}")
    public Response show(UUID id) {
        var mission = service.missionOf(visit.actor(), id);
        var editions = service.editions(visit.actor(), id);
        return visit.page(new RuleHistory(
                visit.frame(),
                mission.code(),
                id,
                editions.get(0).name(),
                editions.stream().map(edition -> edition(edition, mission)).toList()));
    }

    @GET
    @Path("/{id}/change")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response ask(UUID id) {
        var mission = service.missionOf(visit.actor(), id);
        var rule = service.editions(visit.actor(), id).get(0);
        var form = RuleFields.of(rule, mission.code(), mission.timeZone())
                .put(SeenVersion.POINTER, rule.edition())
                .form();
        return visit.page(new RuleForm(visit.frame(), form.in(mission.timeZone()), mission.code(), id));
    }

    @POST
    @Path("/{id}/change")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response amend(UUID id, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var mission = service.missionOf(visit.actor(), id);
        var step = new ChangeSteps.Step<NoticeRule>(
                visit.wording().text("rules.change"),
                rule -> facts(rule, mission),
                form -> new RuleForm(visit.frame(), form.in(mission.timeZone()), mission.code(), id),
                LIST + mission.code());
        return steps.take(posted, step, rehearsed -> {
            var said = RuleFields.read(posted, mission.code());
            return service.amend(
                    visit.actor(),
                    clock.now(),
                    id,
                    recorded -> {
                        SeenVersion.check(
                                posted,
                                service.editions(visit.actor(), id).get(0).edition());
                        return said;
                    },
                    rehearsed);
        });
    }

    private List<Section> sections(Mission mission) {
        var now = clock.now();
        var all = rules.of(mission);
        return List.of(
                section("rules.in_force", all, mission, rule -> rule.validity().includes(now)),
                section("rules.to_come", all, mission, rule -> isToCome(rule, now)),
                section("rules.past", all, mission, rule -> !rule.validity().includes(now) && !isToCome(rule, now)));
    }

    private Section section(String key, List<NoticeRule> all, Mission mission, Predicate<NoticeRule> which) {
        return new Section(
                key,
                all.stream()
                        .filter(which)
                        .map(rule -> RuleRow.of(rule, mission.timeZone(), visit.wording()))
                        .toList());
    }

    private static boolean isToCome(NoticeRule rule, Instant now) {
        var from = rule.validity().from();
        return from != null && now.isBefore(from);
    }

    private List<Fact> facts(NoticeRule rule, Mission mission) {
        return RuleRow.of(rule, mission.timeZone(), visit.wording()).facts(visit.wording());
    }

    private Edition edition(NoticeRule rule, Mission mission) {
        var wording = visit.wording();
        var replaced = rule.replacedAt();
        return new Edition(
                rule.edition(),
                wording.instant(rule.recordedAt().truncatedTo(ChronoUnit.MINUTES)),
                rule.recordedBy(),
                replaced == null ? null : wording.instant(replaced.truncatedTo(ChronoUnit.MINUTES)),
                facts(rule, mission));
    }
}
