package org.flightclearance.web.letter;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.host.HostPapers;
import org.flightclearance.paper.host.PaperFile;
import org.flightclearance.paper.host.PaperKind;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.filing.SendingFields;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;

/** Papers for the host: the flight programme as a draft and as it was sent, and the annex to a note verbale. */
@Path("/")
@Authenticated
@FormAuthentication
public class PaperPages {

    private static final String KIND = "{kind: pdf|docx}";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final AccessibleRequests open;
    private final HostPapers papers;

    PaperPages(Visit visit, UtcClock clock, Missions missions, AccessibleRequests open, HostPapers papers) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.open = open;
        this.papers = papers;
    }

    /** The form for an annex. */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AnnexForm(
            Frame frame, Form form, MissionPick pick, List<Choices.Choice> authorities, List<Choices.Choice> notice)
            implements TemplateInstance {}

    /** A draft of the programme for the requests in a form, without those left out. Records nothing and ignores fields that cannot be read. */
    @POST
    @Path("/letters/draft." + KIND)
    public Response draft(String kind, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var requests =
                LetterRows.of(posted).inLetter().stream().map(open::readable).toList();
        var sending = SendingFields.read(posted, null);
        return given(papers.draft(requests, sending, language(posted.text("language")), kind(kind), clock.now()));
    }

    @GET
    @Path("/letters/programme." + KIND)
    public Response programme(
            String kind,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String authority,
            @RestQuery("outgoing_reference") @Nullable String reference,
            @RestQuery @Nullable String language) {
        var of = missions.of(visit.actor(), mission);
        return given(papers.programme(of, authority, reference, language(language), kind(kind), clock.now()));
    }

    @GET
    @Path("/notes-verbales")
    public Response ask(
            @RestQuery @Nullable String mission, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        var pick = MissionPick.of(missions, visit.actor(), mission);
        var form = new PrefilledFields()
                .put("/mission", pick.picked())
                .put("/from", from)
                .put("/to", to);
        return visit.page(page(form.form(), pick));
    }

    @GET
    @Path("/notes-verbales/annex." + KIND)
    public Response annex(String kind, @Context UriInfo uri) {
        var posted = new PostedFields(uri.getQueryParameters());
        var mission = missions.of(visit.actor(), posted.text("/mission"));
        try {
            var from = posted.day("/from");
            var to = posted.day("/to");
            var authority = posted.text("/authority");
            for (var wanted : List.of("/authority", "/from", "/to")) {
                if (!posted.isTicked(wanted)) {
                    posted.fault(wanted, "fault.required");
                }
            }
            posted.refuseIfAny();
            var period = ReportPeriod.of(Objects.requireNonNull(from), Objects.requireNonNull(to), mission.timeZone());
            return given(papers.annex(
                    mission,
                    Objects.requireNonNull(authority),
                    period,
                    posted.isTicked("/notice"),
                    language(posted.text("/language")),
                    kind(kind),
                    clock.now()));
        } catch (Refused refused) {
            var form = Form.refused(posted.fields(), refused, visit.wording());
            return visit.again(page(form, MissionPick.of(missions, visit.actor(), mission.code())), refused);
        }
    }

    private AnnexForm page(Form form, MissionPick pick) {
        var frame = visit.frame();
        var authorities = pick.picked() == null
                ? List.<Choices.Choice>of()
                : missions.visibleTo(visit.actor(), pick.picked())
                        .map(mission -> frame.choices().authorities(List.of(mission), mission.formerAuthorities()))
                        .orElse(List.of());
        return new AnnexForm(
                frame, form, pick, authorities, List.of(new Choices.Choice("true", frame.say("annex.notice"))));
    }

    private static @Nullable Language language(@Nullable String code) {
        return code == null || code.isBlank() ? null : Language.of(code);
    }

    private static PaperKind kind(String ending) {
        return PaperKind.valueOf(ending.toUpperCase(Locale.ROOT));
    }

    private static Response given(PaperFile file) {
        return Response.ok(file.bytes(), file.kind().mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, file.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }
}
