package org.flightclearance.web.webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.ws.rs.CookieParam;
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

import org.flightclearance.event.EventCursor;
import org.flightclearance.event.EventType;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.SecretCookie;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.webhook.MadeWebhook;
import org.flightclearance.webhook.WebhookProfile;
import org.flightclearance.webhook.WebhookService;

/** The pages of the webhooks. Managers manage those of their missions, administrators all of them. */
@Path("/webhooks")
@PermissionsAllowed(Permission.Named.KEEP_WEBHOOKS)
@FormAuthentication
public class WebhookPages {

    private static final String FOLDER = "/webhooks/";
    private static final String COOKIE = "fct-new-secret";
    private static final int ON_A_PAGE = 50;

    private final Visit visit;
    private final WebhookService service;
    private final Missions missions;
    private final UtcClock clock;

    WebhookPages(Visit visit, WebhookService service, Missions missions, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.missions = missions;
        this.clock = clock;
    }

    /** The webhooks that the account may see. */
    @CheckedTemplate(basePath = "webhook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record WebhookList(Frame frame, List<WebhookRow> webhooks) implements TemplateInstance {}

    /** The form for a new webhook. */
    @CheckedTemplate(basePath = "webhook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record WebhookForm(Frame frame, Form form, List<Choices.Choice> types, List<Choices.Choice> missions)
            implements TemplateInstance {}

    /**
     * One webhook and its deliveries.
     *
     * @param secret the secret if it has just been made; null otherwise
     * @param next address of the older deliveries; null: there are none
     */
    @CheckedTemplate(basePath = "webhook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record WebhookShown(
            Frame frame,
            WebhookRow webhook,
            List<DeliveryRow> deliveries,
            @Nullable String secret,
            @Nullable String next)
            implements TemplateInstance {}

    @GET
    public Response list() {
        var now = clock.now();
        return visit.page(new WebhookList(
                visit.frame(),
                service.list(visit.actor()).stream()
                        .map(webhook -> WebhookRow.of(webhook, now, visit.wording()))
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
            var types = posted.several("/types");
            var profile = new WebhookProfile(
                    posted.text("/url"), types.isEmpty() ? null : types, posted.several("/missions"));
            posted.refuseIfAny();
            return shownOnce(service.make(visit.actor(), profile, clock.now()));
        } catch (Refused refused) {
            return visit.again(page(Form.refused(posted.fields(), refused, visit.wording())), refused);
        }
    }

    /** Shows the secret once, right after it was made, and deletes the cookie that carried it. */
    @GET
    @Path("/{id}")
    public Response show(UUID id, @RestQuery @Nullable String before, @CookieParam(COOKIE) @Nullable String fresh) {
        var cursor = Optional.ofNullable(before).flatMap(EventCursor::read).orElse(EventCursor.NOW);
        var row = WebhookRow.of(service.of(visit.actor(), id), clock.now(), visit.wording());
        var found = service.deliveries(visit.actor(), id, cursor.position(), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var next = found.size() > ON_A_PAGE
                ? FOLDER + id + "?before="
                        + new EventCursor(shown.get(ON_A_PAGE - 1).position()).opaque()
                : null;
        boolean isFresh = fresh != null && service.isSecret(visit.actor(), id, fresh);
        var page = new WebhookShown(
                visit.frame(),
                row,
                shown.stream().map(one -> DeliveryRow.of(one, visit.wording())).toList(),
                isFresh ? fresh : null,
                next);
        return isFresh ? SecretCookie.shown(visit.page(page), COOKIE, FOLDER + id, visit.isSecure()) : visit.page(page);
    }

    @POST
    @Path("/{id}/secrets")
    public Response replaceSecret(UUID id) {
        return shownOnce(service.replaceSecret(visit.actor(), id, clock.now()));
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/retry")
    public Response sendAgain(UUID id, UUID delivery) {
        service.sendAgain(visit.actor(), id, delivery, clock.now());
        return Response.seeOther(URI.create(FOLDER + id)).build();
    }

    @POST
    @Path("/{id}/remove")
    public Response remove(UUID id) {
        service.remove(visit.actor(), id, clock.now());
        return Response.seeOther(URI.create("/webhooks")).build();
    }

    private Response shownOnce(MadeWebhook made) {
        var address = FOLDER + made.webhook().id();
        return SecretCookie.carried(COOKIE, made.secret().text(), address, visit.isSecure());
    }

    private WebhookForm page(Form form) {
        var frame = visit.frame();
        var codes = missions.visibleTo(visit.actor()).stream()
                .map(Mission::code)
                .filter(code -> Permission.KEEP_WEBHOOKS.isGrantedTo(visit.actor(), code))
                .toList();
        return new WebhookForm(
                frame,
                form,
                frame.choices().names(EventType.wireNames()),
                frame.choices().names(codes));
    }
}
