package org.flightclearance.web.admin;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.AerodromeProfile;
import org.flightclearance.aerodrome.AerodromeService;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.form.TypedCoordinates;
import org.flightclearance.web.frame.Degrees;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The pages on which administrators manage the table of aerodromes. */
@Path("/aerodromes")
@PermissionsAllowed(Permission.Named.KEEP_AERODROMES)
@FormAuthentication
public class AerodromePages {

    private static final int ROWS = 100;

    private final Visit visit;
    private final Aerodromes aerodromes;
    private final AerodromeService service;
    private final UtcClock clock;

    AerodromePages(Visit visit, Aerodromes aerodromes, AerodromeService service, UtcClock clock) {
        this.visit = visit;
        this.aerodromes = aerodromes;
        this.service = service;
        this.clock = clock;
    }

    /**
     * One page of the list of aerodromes.
     *
     * @param next address of the next page; null: this is the last
     */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AerodromeList(Frame frame, String q, List<Row> aerodromes, @Nullable String next)
            implements TemplateInstance {}

    /** An aerodrome in the list, with its position in words; country: empty if it is not recorded. */
    public record Row(String code, String name, String country, String latitude, String longitude) {}

    /**
     * The form.
     *
     * @param code of the aerodrome to change; null: a new one
     */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AerodromeForm(Frame frame, Form form, @Nullable String code) implements TemplateInstance {}

    @GET
    public Response list(@RestQuery @Nullable String q, @RestQuery @Nullable String after) {
        var wanted = clean(q);
        var page = aerodromes.page(wanted, clean(after), ROWS);
        var next = page.last() == null
                ? null
                : UriBuilder.fromPath("/aerodromes")
                        .queryParam("q", "{q}")
                        .queryParam("after", page.last())
                        .build(wanted)
                        .toString();
        var degrees = new Degrees(visit.wording());
        var rows = page.items().stream()
                .map(aerodrome -> new Row(
                        aerodrome.code(),
                        aerodrome.name(),
                        Objects.requireNonNullElse(aerodrome.profile().country(), ""),
                        degrees.latitude(aerodrome.position().latitude()),
                        degrees.longitude(aerodrome.position().longitude())))
                .toList();
        return visit.page(new AerodromeList(visit.frame(), wanted, rows, next));
    }

    @GET
    @Path("/new")
    public Response askNew() {
        return visit.page(new AerodromeForm(visit.frame(), new PrefilledFields().form(), null));
    }

    @POST
    @Path("/new")
    public Response add(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var profile = read(posted, posted.text("/code"));
            posted.refuseIfAny();
            service.add(visit.actor(), clock.now(), profile);
        } catch (Refused refused) {
            return again(posted, refused, null);
        }
        return toList();
    }

    @GET
    @Path("/{code}")
    public Response ask(String code) {
        var aerodrome = aerodromes.of(code);
        var profile = aerodrome.profile();
        var form = new PrefilledFields()
                .put(SeenVersion.POINTER, aerodrome.version())
                .put("/name", profile.name())
                .put("/latitude", profile.latitude())
                .put("/longitude", profile.longitude())
                .put("/country", profile.country())
                .form();
        return visit.page(new AerodromeForm(visit.frame(), form, profile.code()));
    }

    @POST
    @Path("/{code}")
    public Response change(String code, MultivaluedMap<String, String> body) {
        var known = aerodromes.of(code).code();
        var posted = new PostedFields(body);
        try {
            var profile = read(posted, known);
            posted.refuseIfAny();
            service.change(visit.actor(), clock.now(), known, recorded -> {
                SeenVersion.check(posted, aerodromes.of(known).version());
                return profile;
            });
        } catch (Refused refused) {
            return again(posted, refused, known);
        }
        return toList();
    }

    private Response again(PostedFields posted, Refused refused, @Nullable String code) {
        var form = Form.refused(posted.fields(), refused, visit.wording());
        return visit.again(new AerodromeForm(visit.frame(), form, code), refused);
    }

    private static AerodromeProfile read(PostedFields posted, @Nullable String code) {
        var at = TypedCoordinates.read(posted, "");
        return new AerodromeProfile(code, posted.text("/name"), at.latitude(), at.longitude(), posted.text("/country"));
    }

    private static String clean(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\0", "");
    }

    private static Response toList() {
        return Response.seeOther(URI.create("/aerodromes")).build();
    }
}
