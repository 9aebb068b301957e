package org.flightclearance.web.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.exchange.export.LedgerTemplate;
import org.flightclearance.exchange.imports.FileReading;
import org.flightclearance.exchange.imports.ImportMode;
import org.flightclearance.exchange.imports.ImportRun;
import org.flightclearance.exchange.imports.ImportRuns;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.exchange.workbook.MappingChoice;
import org.flightclearance.exchange.workbook.Workbooks;
import org.flightclearance.exchange.workbook.file.WorkbookFile;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Checks and imports a ledger from a spreadsheet. A page that reloads itself shows the progress. */
@Path("/imports")
@Authenticated
@FormAuthentication
public class ImportPages {

    private static final String FILE = "/file";
    private static final String SECONDS_TO_THE_NEXT_LOOK = "2";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final ImportRuns runs;
    private final Workbooks workbooks;

    ImportPages(Visit visit, UtcClock clock, Missions missions, ImportRuns runs, Workbooks workbooks) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.runs = runs;
        this.workbooks = workbooks;
    }

    /** The form in which the user chooses a file. */
    @CheckedTemplate(basePath = "imports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ImportForm(Frame frame, Form form, List<String> missions, List<String> columns)
            implements TemplateInstance {}

    /** The progress and the result. */
    @CheckedTemplate(basePath = "imports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ImportState(Frame frame, ImportProgress run) implements TemplateInstance {}

    @GET
    public Response ask() {
        return visit.page(form(Form.of(Map.of())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(@RestForm("/mission") @Nullable String mission, @RestForm(FILE) @Nullable FileUpload file)
            throws IOException {
        var those = missionsToFileIn();
        if (file == null || file.size() == 0) {
            var missing = Refused.at(FILE, "import.file_wanted");
            var fields = Map.of("/mission", List.of(mission == null ? "" : mission));
            return visit.again(form(Form.refused(fields, missing, visit.wording())), missing);
        }
        var chosen = mission == null || mission.isEmpty()
                ? null
                : missions.of(visit.actor(), mission).code();
        try (var body = Files.newInputStream(file.uploadedFile())) {
            var only = those.size() == 1 ? those.get(0) : null;
            boolean workbook = WorkbookFile.isOne(file.uploadedFile(), file.fileName());
            if (workbook) {
                // Refuses at once what has nothing to choose from
                workbooks.preview(file.uploadedFile(), null, null, MappingChoice.HEADINGS);
            }
            var token = runs.keep(visit.actor(), clock.now(), Spool.of(body), chosen == null ? only : chosen);
            if (!workbook) {
                runs.of(visit.actor(), clock.now(), token)
                        .ifPresent(run -> runs.check(visit.actor(), clock.now(), run, FileReading.CSV));
            }
            return Response.seeOther(URI.create("/imports/" + token + (workbook ? "/columns" : "")))
                    .build();
        } catch (UnreadableFile unreadable) {
            var why = new Refused(
                    Refusal.INVALID,
                    List.of(new Fault(FILE, unreadable.errors().get(0).sentence())));
            var fields = Map.of("/mission", List.of(mission == null ? "" : mission));
            return visit.again(form(Form.refused(fields, why, visit.wording())), why);
        }
    }

    @GET
    @Path("/{token: [0-9a-f]{32}}")
    public Response show(String token) {
        var run = runs.of(visit.actor(), clock.now(), token);
        if (run.isEmpty()) {
            var gone = new Refused(Refusal.INVALID, Sentence.of("import.gone"));
            return Response.fromResponse(visit.page(form(Form.refused(Map.of(), gone, visit.wording()))))
                    .status(Response.Status.NOT_FOUND)
                    .build();
        }
        if (run.get().state() == ImportRun.State.UPLOADED) {
            return Response.seeOther(URI.create("/imports/" + token + "/columns"))
                    .build();
        }
        var view = ImportProgress.of(token, run.get(), visit.wording());
        var page = Response.fromResponse(visit.page(new ImportState(visit.frame(), view)));
        return view.isRunning()
                ? page.header("Refresh", SECONDS_TO_THE_NEXT_LOOK).build()
                : page.build();
    }

    @POST
    @Path("/{token: [0-9a-f]{32}}")
    public Response bring(String token, @FormParam("mode") @Nullable String mode) {
        missionsToFileIn();
        var chosen = "valid_rows".equals(mode) ? ImportMode.VALID_ROWS : ImportMode.ALL_OR_NOTHING;
        var now = clock.now();
        runs.of(visit.actor(), now, token)
                .filter(ImportRun::isHere)
                .ifPresent(run -> runs.bring(visit.actor(), now, run, chosen));
        return Response.seeOther(URI.create("/imports/" + token)).build();
    }

    @GET
    @Path("/template.csv")
    public Response template(@RestQuery @Nullable String mission) throws IOException {
        var code = mission == null || mission.isEmpty() ? missionsToFileIn().get(0) : mission;
        var file = new ByteArrayOutputStream();
        var wording = visit.wording();
        new LedgerTemplate(missions.of(visit.actor(), code)).write(file, flavour(), wording);
        return Response.ok(file.toByteArray(), "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + wording.text("import.template_name") + "\"")
                .build();
    }

    private CsvFlavour flavour() {
        return switch (visit.wording().language()) {
            case EN -> CsvFlavour.PLAIN;
            case FR -> CsvFlavour.EXCEL_FR;
        };
    }

    private ImportForm form(Form form) {
        return new ImportForm(
                visit.frame(),
                form,
                missionsToFileIn(),
                Stream.of(LedgerColumn.values())
                        .filter(column -> !column.isWrittenOnly())
                        .map(LedgerColumn::wireName)
                        .toList());
    }

    /** @throws Refused as forbidden, if the user may file in no mission */
    private List<String> missionsToFileIn() {
        var actor = visit.actor();
        var those = missions.visibleTo(actor).stream()
                .map(Mission::code)
                .filter(code -> Move.FILE.permission().isGrantedTo(actor, code))
                .toList();
        if (those.isEmpty()) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.forbidden"));
        }
        return those;
    }
}
