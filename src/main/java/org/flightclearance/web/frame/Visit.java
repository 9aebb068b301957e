package org.flightclearance.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.TemplateInstance;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.news.NewsService;
import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.security.Actor;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;

/** The current page call: its user, its language, and how its answer is built. */
@RequestScoped
public class Visit {

    private static final Logger LOG = Logger.getLogger(Visit.class);

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final CurrentUser user;
    private final NewsService news;
    private final UtcClock clock;

    Visit(HttpHeaders headers, UriInfo uri, Request request, CurrentUser user, NewsService news, UtcClock clock) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.user = user;
        this.news = news;
        this.clock = clock;
    }

    public Actor actor() {
        return user.actor();
    }

    /** Whether the browser uses TLS to the application or to a proxy before it. */
    public boolean isSecure() {
        return "https".equals(uri.getRequestUri().getScheme());
    }

    /** The language chosen on a page, otherwise the one that the browser prefers. */
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

    /** The frame of a page whose language switch must return to another address than that of the call. */
    public Frame frameOf(String address) {
        var actor = actor();
        boolean files = !Move.FILE.permission().missionsOf(actor).isEmpty();
        var frame = Frame.of(wording(), actor.name(), Permission.KEEP_ACCOUNTS.isGrantedTo(actor), files, address);
        return user.hasFirstPassword() ? frame.withoutNavigation() : frame.with(newEvents());
    }

    /** A page is shown without it rather than not at all, such as the one that says that the database is not available. */
    private int newEvents() {
        try {
            return news.count(actor(), clock.now());
        } catch (RuntimeException unreadable) {
            LOG.debugf("A page is shown without its bell: %s", DatabaseTrouble.inWords(unreadable));
            return 0;
        }
    }

    /** The frame of a public page: with the user if one is signed in. */
    public Frame somebodysFrame() {
        return user.isSignedIn() ? frame() : strangersFrame();
    }

    /** The frame of a page that needs no sign-in. */
    public Frame strangersFrame() {
        return strangersFrameOf(here());
    }

    /** The frame of a page that needs no sign-in, whose language switch must return to another address. */
    public Frame strangersFrameOf(String address) {
        return Frame.of(wording(), null, false, false, address);
    }

    public Response page(TemplateInstance page) {
        return html(page, Response.ok());
    }

    /**
     * Shows a form again with its input and its faults. The status is 412 for a stale version, 409 for a conflict,
     * otherwise 422 if the form was posted and 400 if its fields are in the address.
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
                            // Not errors of the input: these have their own error pages
                            case NOT_FOUND, GONE, FORBIDDEN, TOO_LARGE -> throw refused;
                        }));
    }

    private static Response html(TemplateInstance page, Response.ResponseBuilder response) {
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    /** The path and query of this page. */
    private String here() {
        return PageAddress.onThisSite(uri.getRequestUri().getRawPath())
                + (uri.getRequestUri().getRawQuery() == null
                        ? ""
                        : "?" + uri.getRequestUri().getRawQuery());
    }
}
