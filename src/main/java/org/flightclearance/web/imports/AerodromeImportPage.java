package org.flightclearance.web.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.AerodromeImport;
import org.flightclearance.aerodrome.AerodromeProfile;
import org.flightclearance.aerodrome.AerodromeService;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Checks and imports a file of aerodromes. */
@Path(AerodromeImportPage.ADDRESS)
@PermissionsAllowed(Permission.Named.KEEP_AERODROMES)
@FormAuthentication
public class AerodromeImportPage {

    public static final String ADDRESS = "/aerodromes/import";

    /** The address of the file of OurAirports, which is in the public domain. */
    private static final String SOURCE = "https://davidmegginson.github.io/ourairports-data/airports.csv";

    private static final String FILE = "/file";
    private static final String COUNTRIES = "/countries";
    private static final String CHECK = "check";

    private final Visit visit;
    private final AerodromeService service;
    private final UtcClock clock;

    AerodromeImportPage(Visit visit, AerodromeService service, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.clock = clock;
    }

    /**
     * The form, with the result of the last file.
     *
     * @param result result of the last file; null: none yet
     * @param source address of the public file
     */
    @CheckedTemplate(basePath = "imports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AerodromeFileForm(Frame frame, Form form, @Nullable AerodromeImportResult result, String source)
            implements TemplateInstance {}

    @GET
    public Response ask() {
        return visit.page(new AerodromeFileForm(visit.frame(), Form.of(Map.of()), null, SOURCE));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(
            @RestForm(FILE) @Nullable FileUpload file,
            @RestForm(COUNTRIES) @Nullable String countries,
            @RestForm @Nullable String action)
            throws IOException {
        var fields = Map.of(COUNTRIES, List.of(countries == null ? "" : countries.replace("\0", "")));
        var form = Form.of(fields);
        try {
            var only = countries(form.value(COUNTRIES), file);
            boolean dryRun = CHECK.equals(action);
            var result = AerodromeImportResult.of(result(file, only, dryRun), dryRun, visit.wording());
            var page = visit.page(new AerodromeFileForm(visit.frame(), form, result, SOURCE));
            return result.isRefused() ? Response.fromResponse(page).status(422).build() : page;
        } catch (Refused refused) {
            var again = Form.refused(fields, refused, visit.wording());
            return visit.again(new AerodromeFileForm(visit.frame(), again, null, SOURCE), refused);
        }
    }

    private AerodromeImport result(@Nullable FileUpload file, Set<String> only, boolean dryRun) throws IOException {
        try (var body = new BufferedInputStream(
                Files.newInputStream(Objects.requireNonNull(file).uploadedFile()))) {
            return dryRun ? service.rehearse(body, only) : service.bring(visit.actor(), clock.now(), body, only);
        }
    }

    /** @throws Refused if no file was chosen, or a code is not a country */
    private static Set<String> countries(String text, @Nullable FileUpload file) {
        var faults = new Faults();
        if (file == null || file.size() == 0) {
            faults.add(FILE, "import.file_wanted");
        }
        var countries = Stream.of(text.split("[\\s,;]+"))
                .filter(country -> !country.isEmpty())
                .map(country -> country.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (!countries.stream().allMatch(AerodromeProfile::isCountry)) {
            faults.add(COUNTRIES, "fault.country");
        }
        faults.refuseIfAny();
        return countries;
    }
}
