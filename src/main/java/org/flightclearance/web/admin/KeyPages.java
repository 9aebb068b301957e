package org.flightclearance.web.admin;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.RightProfile;
import org.flightclearance.security.key.ApiKeyProfile;
import org.flightclearance.security.key.ApiKeyService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.SecretCookie;
import org.flightclearance.web.frame.Visit;

/** The pages of the API keys. Users manage their own keys, administrators all of them. */
@Path("/keys")
@Authenticated
@FormAuthentication
public class KeyPages {

    private static final String FOLDER = "/keys/";
    private static final String COOKIE = "fct-new-key";

    private final Visit visit;
    private final ApiKeyService service;
    private final Missions missions;
    private final UtcClock clock;

    KeyPages(Visit visit, ApiKeyService service, Missions missions, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.missions = missions;
        this.clock = clock;
    }

    /** The keys that the account may see. */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record KeyList(Frame frame, List<KeyRow> keys) implements TemplateInstance {}

    /** The form for a new key, with the rights that the account may grant. */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record KeyForm(Frame frame, Form form, RightsTable rights) implements TemplateInstance {}

    /**
     * One key.
     *
     * @param secret the secret if the key has just been made; null otherwise
     * @param header the header with which a script sends the key
     */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Key(Frame frame, KeyRow key, @Nullable String secret, String header) implements TemplateInstance {}

    @GET
    public Response list() {
        var now = clock.now();
        return visit.page(new KeyList(
                visit.frame(),
                service.list(visit.actor()).stream()
                        .map(key -> KeyRow.of(key, now, visit.wording()))
                        .toList()));
    }

    @GET
    @Path("/new")
    public Response askNew() {
        return visit.page(page(new PrefilledFields().form()));
    }

    @POST
    @Path("/new")
    public Response make(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var profile = read(posted);
            posted.refuseIfAny();
            var made = service.make(visit.actor(), profile, this::isMission, clock.now());
            var address = FOLDER + made.key().id();
            return SecretCookie.carried(COOKIE, made.secret().text(), address, visit.isSecure());
        } catch (Refused refused) {
            var shown = RightsTable.atTable(refused);
            return visit.again(page(Form.refused(posted.fields(), shown, visit.wording())), shown);
        }
    }

    /** Shows the secret once, right after the key was made, and deletes the cookie that carried it. */
    @GET
    @Path("/{id}")
    public Response show(UUID id, @CookieParam(COOKIE) @Nullable String fresh) {
        var key = service.of(visit.actor(), id);
        var row = KeyRow.of(key, clock.now(), visit.wording());
        if (fresh == null || !key.isSecret(fresh)) {
            return visit.page(new Key(visit.frame(), row, null, ""));
        }
        var page = visit.page(new Key(visit.frame(), row, fresh, "Authorization: Bearer " + fresh));
        return SecretCookie.shown(page, COOKIE, FOLDER + id, visit.isSecure());
    }

    @POST
    @Path("/{id}/revoke")
    public Response revoke(UUID id) {
        service.revoke(visit.actor(), id, clock.now());
        return Response.seeOther(URI.create("/keys")).build();
    }

    private ApiKeyProfile read(PostedFields posted) {
        var lastDay = posted.day("/expires_at");
        return new ApiKeyProfile(
                posted.text("/name"),
                null,
                null,
                new ArrayList<@Nullable RightProfile>(RightsTable.read(posted, codes())),
                lastDay == null ? null : endOf(lastDay));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private KeyForm page(Form form) {
        return new KeyForm(visit.frame(), form, RightsTable.of(visit.actor(), codes(), visit.wording()));
    }

    private List<String> codes() {
        return missions.visibleTo(visit.actor()).stream().map(Mission::code).toList();
    }

    private boolean isMission(String code) {
        return missions.visibleTo(visit.actor(), code).isPresent();
    }
}
