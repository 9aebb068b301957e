package org.flightclearance.web.imports;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.imports.ImportRun;
import org.flightclearance.exchange.imports.ImportRuns;
import org.flightclearance.exchange.workbook.KeptMapping;
import org.flightclearance.exchange.workbook.MappingChoice;
import org.flightclearance.exchange.workbook.MappingService;
import org.flightclearance.exchange.workbook.WorkbookPreview;
import org.flightclearance.exchange.workbook.WorkbookReading;
import org.flightclearance.exchange.workbook.Workbooks;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Choices.Choice;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Chooses the sheet of an uploaded workbook, and where each of its columns goes. */
@Path("/imports/{token: [0-9a-f]{32}}/columns")
@Authenticated
@FormAuthentication
public class ColumnPages {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final ImportRuns runs;
    private final Workbooks workbooks;
    private final OfferedMappings offers;
    private final MappingService mappings;

    ColumnPages(
            Visit visit,
            UtcClock clock,
            Missions missions,
            ImportRuns runs,
            Workbooks workbooks,
            OfferedMappings offers,
            MappingService mappings) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.runs = runs;
        this.workbooks = workbooks;
        this.offers = offers;
        this.mappings = mappings;
    }

    /**
     * The form.
     *
     * @param sectors of the mission; empty if it is not known or has none
     * @param kept the saved columns that are shown; null: others
     * @param mission null: every row names its mission, so no columns can be kept
     */
    @CheckedTemplate(basePath = "imports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ImportColumns(
            Frame frame,
            Form form,
            String token,
            WorkbookPreview preview,
            List<Choice> offered,
            String chosen,
            List<Choice> targets,
            List<Choice> sectors,
            @Nullable KeptMapping kept,
            @Nullable String mission)
            implements TemplateInstance {}

    @GET
    public Response ask(
            String token,
            @RestQuery @Nullable String sheet,
            @RestQuery("header_row") @Nullable String headerRow,
            @RestQuery @Nullable String mapping)
            throws IOException {
        var run = run(token);
        if (run.isEmpty()) {
            return gone(token);
        }
        var last = run.get().reading() instanceof WorkbookReading reading ? reading : null;
        try {
            var spool = run.get().spool();
            if (last != null && sheet == null && headerRow == null && mapping == null) {
                var preview = workbooks.preview(spool.path(), last.sheet(), last.headerRow(), last.choice());
                return visit.page(page(token, run.get(), preview, OfferedMappings.HEADINGS, null));
            }
            var name = text(sheet);
            var row = row(headerRow);
            var offer = offers.chosen(run.get(), mission(run.get()), name, row, text(mapping));
            var preview = workbooks.preview(spool.path(), name, row, offer.choice());
            return visit.page(page(token, run.get(), preview, offer.value(), null));
        } catch (UnreadableFile unreadable) {
            return refused(token, run.get(), unreadable);
        }
    }

    @POST
    public Response check(String token, MultivaluedMap<String, String> body) throws IOException {
        var run = run(token);
        if (run.isEmpty()) {
            return gone(token);
        }
        var posted = new PostedFields(body);
        var sheet = posted.text(ColumnFields.SHEET);
        var row = row(posted.text(ColumnFields.HEADER_ROW));
        try {
            var preview = workbooks.preview(run.get().spool().path(), sheet, row, MappingChoice.HEADINGS);
            try {
                var mapping = ColumnFields.mapping(posted, preview);
                posted.refuseIfAny();
                var name = posted.text(MappingService.NAME);
                var mission = mission(run.get());
                if (name != null && mission.isPresent()) {
                    mappings.keep(visit.actor(), mission.get(), name, mapping, clock.now());
                }
                runs.check(
                        visit.actor(),
                        clock.now(),
                        run.get(),
                        workbooks.reading(preview.sheet(), preview.headerRow(), MappingChoice.of(mapping)));
                return Response.seeOther(URI.create("/imports/" + token)).build();
            } catch (Refused refused) {
                var form = Form.refused(posted.fields(), refused, visit.wording());
                return visit.again(page(token, run.get(), preview, OfferedMappings.HEADINGS, form), refused);
            }
        } catch (UnreadableFile unreadable) {
            return refused(token, run.get(), unreadable);
        }
    }

    /** Removes saved columns of the mission. */
    @POST
    @Path("/removal")
    public Response remove(String token, @FormParam("name") @Nullable String name) {
        run(token).flatMap(this::mission).ifPresent(mission -> {
            if (name != null) {
                mappings.remove(visit.actor(), mission, name, clock.now());
            }
        });
        return Response.seeOther(URI.create("/imports/" + token + "/columns")).build();
    }

    private ImportColumns page(
            String token, ImportRun run, WorkbookPreview preview, String chosen, @Nullable Form refused) {
        var mission = mission(run);
        var kept = offers.kept(mission, chosen).orElse(null);
        var frame = visit.frame();
        return new ImportColumns(
                frame,
                refused == null ? Form.of(ColumnFields.of(preview, kept == null ? null : kept.name())) : refused,
                token,
                preview,
                offers.all(mission, visit.wording()),
                chosen,
                ColumnFields.targets(visit.wording()),
                mission.map(of -> frame.choices().sectors(of, List.of())).orElse(List.of()),
                kept,
                mission.map(Mission::code).orElse(null));
    }

    /** The form for the first sheet, with what was wrong with the choice; otherwise the workbook has nothing to import. */
    private Response refused(String token, ImportRun run, UnreadableFile unreadable) throws IOException {
        var why = new Refused(Refusal.INVALID, unreadable.errors().get(0).sentence());
        try {
            var preview = workbooks.preview(run.spool().path(), null, null, MappingChoice.HEADINGS);
            var form = Form.refused(ColumnFields.of(preview, null), why, visit.wording());
            return visit.again(page(token, run, preview, OfferedMappings.HEADINGS, form), why);
        } catch (UnreadableFile nothing) {
            throw why;
        }
    }

    private Response gone(String token) {
        return Response.seeOther(URI.create("/imports/" + token)).build();
    }

    private Optional<ImportRun> run(String token) {
        return runs.of(visit.actor(), clock.now(), token).filter(ImportRun::isHere);
    }

    private Optional<Mission> mission(ImportRun run) {
        return missions.visibleTo(visit.actor(), run.mission());
    }

    private static @Nullable String text(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    /** Null if it is no number of a row. */
    private static @Nullable Integer row(@Nullable String text) {
        return text != null && text.strip().matches("[1-9][0-9]{0,6}") ? Integer.valueOf(text.strip()) : null;
    }
}
