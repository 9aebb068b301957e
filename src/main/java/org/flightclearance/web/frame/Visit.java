package org.flightclearance.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.security.Actor;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.security.Role;

/** The current page request: its user, its language, and how the page is answered. */
@RequestScoped
public class Visit {

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final CurrentUser user;

    Visit(HttpHeaders headers, UriInfo uri, Request request, CurrentUser user) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.user = user;
    }

    public Actor actor() {
        return user.actor();
    }

    /** Whether the browser uses TLS to the application or to a proxy before it. */
    public boolean isSecure() {
        return "https".equals(uri.getRequestUri().getScheme());
    }

    /** As chosen on a page, or else as the browser asks for. */
    public Wording wording() {
        var chosen = headers.getCookies().get(LanguageSwitch.COOKIE);
        return wording(chosen == null ? null : chosen.getValue(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public static Wording wording(@Nullable String chosen, @Nullable String accepted) {
        return Wording.in(chosen != null ? Language.of(chosen) : Language.accepted(accepted));
    }

    public Frame frame() {
        return frameOf(here());
    }

    /** Of a page that is found again at another address than it was asked for at. */
    public Frame frameOf(String address) {
        var actor = actor();
        boolean files = actor.isOneOf(Move.FILE.by()) && !actor.missions().isEmpty();
        return Frame.of(wording(), actor.name(), actor.is(Role.ADMIN), files, address);
    }

    /** The frame of a page that strangers may read too. */
    public Frame somebodysFrame() {
        return user.isSignedIn() ? frame() : strangersFrame();
    }

    /** The frame of a page that needs no sign-in. */
    public Frame strangersFrame() {
        return Frame.of(wording(), null, false, false, here());
    }

    public Response page(TemplateInstance page) {
        return html(page, Response.ok());
    }

    /**
     * Shows a form again with its input and its faults: 422 if it was posted, 400 if its fields are in the address.
     */
    public Response again(TemplateInstance page, Refused refused) {
        return html(
                page,
                Response.status(
                        switch (refused.refusal()) {
                            case MALFORMED, INVALID, VERSION_REQUIRED ->
                                request.getMethod().equals(HttpMethod.POST) ? 422 : 400;
                            case STALE_VERSION -> 412;
                            case ILLEGAL_MOVE, DUPLICATE_CLIENT_REFERENCE -> 409;
                            // No form puts these right: they have pages of their own
                            case NOT_FOUND, FORBIDDEN, TOO_LARGE -> throw refused;
                        }));
    }

    private static Response html(TemplateInstance page, Response.ResponseBuilder response) {
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    /** Begins with one slash, and has no backslash: a browser would take {@code //name} for another site. */
    private String here() {
        return uri.getRequestUri().getRawPath().replaceFirst("^(/|%5[Cc]|\\\\)*", "/")
                + (uri.getRequestUri().getRawQuery() == null
                        ? ""
                        : "?" + uri.getRequestUri().getRawQuery());
    }
}
