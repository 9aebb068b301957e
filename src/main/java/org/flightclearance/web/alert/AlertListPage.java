package org.flightclearance.web.alert;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.AlertService;
import org.flightclearance.alert.AlertState;
import org.flightclearance.alert.ListedAlert;
import org.flightclearance.installation.MailServer;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Tag;
import org.flightclearance.web.frame.Visit;

/** What was sent to whom by mail, and test mails. */
@Path("/alerts")
@PermissionsAllowed(Permission.Named.READ_ALERTS)
@FormAuthentication
public class AlertListPage {

    private static final String HERE = "/alerts";
    private static final int ON_A_PAGE = 50;

    private final Visit visit;
    private final AlertService service;
    private final MailServer server;
    private final UtcClock clock;

    AlertListPage(Visit visit, AlertService service, MailServer server, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.server = server;
        this.clock = clock;
    }

    /**
     * An alert in the words of one language.
     *
     * @param reference of the request; null: it is about none
     * @param at when it was sent, or is to be
     * @param address null: it is in no mail yet
     * @param why why it was not sent, or not yet; null: nothing is wrong
     */
    public record Row(
            String kind,
            @Nullable String reference,
            String recipient,
            @Nullable String address,
            Tag state,
            String at,
            @Nullable String why) {}

    /** A filter of the list. */
    public record Filter(String address, String words, boolean here) {}

    /**
     * The list.
     *
     * @param trouble why no mail is sent from here; null: mails are sent
     * @param next address of the older alerts; null: there are none
     */
    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AlertList(
            Frame frame,
            Form form,
            @Nullable String trouble,
            List<Filter> filters,
            List<Row> rows,
            @Nullable String next)
            implements TemplateInstance {}

    @GET
    public Response list(@RestQuery @Nullable String state, @RestQuery @Nullable String before) {
        return visit.page(page(visit.frame(), new PrefilledFields().form(), state(state), before));
    }

    @POST
    @Path("/test")
    public Response test(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var address = posted.text("/email");
            posted.refuseIfAny();
            service.test(visit.actor(), address, clock.now());
            return Response.seeOther(URI.create(HERE)).build();
        } catch (Refused refused) {
            var form = Form.refused(posted.fields(), refused, visit.wording());
            return visit.again(page(visit.frameOf(HERE), form, null, null), refused);
        }
    }

    private AlertList page(Frame frame, Form form, @Nullable AlertState state, @Nullable String before) {
        var found = service.list(state, id(before), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var next = found.size() > ON_A_PAGE
                ? address(state) + (state == null ? "?" : "&") + "before="
                        + shown.get(ON_A_PAGE - 1).alert().id()
                : null;
        return new AlertList(
                frame,
                form,
                new AlertWords(visit.wording()).trouble(server.state()),
                filters(state),
                shown.stream().map(this::row).toList(),
                next);
    }

    private List<Filter> filters(@Nullable AlertState chosen) {
        var all = new Filter(HERE, visit.wording().text("alerts.all"), chosen == null);
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(AlertState.values())
                                .map(state -> new Filter(
                                        address(state), visit.wording().word(state), state == chosen)))
                .toList();
    }

    private Row row(ListedAlert listed) {
        var wording = visit.wording();
        var alert = listed.alert();
        var occasion = listed.occasion();
        var mail = listed.mail();
        var why = alert.voidWhy() != null ? wording.word(alert.voidWhy()) : mail == null ? null : mail.failure();
        var tried = mail == null ? null : mail.triedAt();
        return new Row(
                wording.word(occasion.kind()),
                occasion.kind().isOfRequest() ? occasion.subject() : null,
                alert.recipient(),
                mail == null ? null : mail.address(),
                new Tag(colour(alert.state()), wording.word(alert.state())),
                wording.instant(tried == null ? alert.sendAt() : tried),
                why);
    }

    private static String colour(AlertState state) {
        return switch (state) {
            case WAITING -> "pending";
            case SENT -> "approved";
            case VOID -> "submitted";
            case FAILED -> "denied";
        };
    }

    private static String address(@Nullable AlertState state) {
        return state == null ? HERE : HERE + "?state=" + state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable AlertState state(@Nullable String name) {
        return Stream.of(AlertState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static UUID id(@Nullable String before) {
        try {
            return Optional.ofNullable(before).map(UUID::fromString).orElse(AlertService.NEWEST);
        } catch (IllegalArgumentException noId) {
            return AlertService.NEWEST;
        }
    }
}
