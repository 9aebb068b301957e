package org.flightclearance.web.protocol;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.language.EnteredText;
import org.flightclearance.refusal.ErrorAnswer;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.PageAddress;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.signin.EndedSession;
import org.flightclearance.web.signin.ReturnCookie;

/** Shows errors that no form shows beside its fields, and sends users without a session to the sign-in page. */
@Provider
@Priority(2000)
public class ErrorPages implements ContainerResponseFilter {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9_-]+-[0-9]{4}-[0-9]{5,}");
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    /** Statuses whose reasons are for people. Those of other errors are for scripts, or say no more than the title. */
    private static final Set<Integer> HINDERED = Set.of(
            Response.Status.FORBIDDEN.getStatusCode(),
            CONFLICT,
            Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode());

    /** Reasons that say what the title says. */
    private static final Set<String> GENERAL = Set.of("refused.forbidden", "refused.faults", "refused.body_too_large");

    private final Visit visit;
    private final CurrentUser user;
    private final String sessionCookie;

    ErrorPages(
            Visit visit,
            CurrentUser user,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String sessionCookie) {
        this.visit = visit;
        this.user = user;
        this.sessionCookie = sessionCookie;
    }

    /**
     * A page that says what went wrong.
     *
     * @param reason why; empty: the title says it
     * @param request reference of the request to go back to; empty: none
     * @param sought what the user may have looked for, to search the requests for it; empty: no search is offered
     */
    @CheckedTemplate(basePath = "protocol", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ErrorPage(Frame frame, String title, String reason, String advice, String request, String sought)
            implements TemplateInstance {}

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        int status = answer.getStatus();
        if (status < 400 || !PageAddress.isPage(call.getUriInfo()) || isPageAlready(answer)) {
            return;
        }
        if (status == Response.Status.UNAUTHORIZED.getStatusCode() || isMadeToWait(call, status)) {
            signIn(call, answer);
            return;
        }
        var frame = isSomebodyKnown() ? visit.frame() : visit.strangersFrame();
        answer.setEntity(
                page(frame, answer, isSomebodyKnown() ? request(call, status) : "", sought(call, status))
                        .render(),
                null,
                MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, frame.language());
    }

    /** A page about a call that was refused before anything was looked up. */
    static ErrorPage page(Frame frame, int status) {
        return new ErrorPage(frame, title(frame, status), "", frame.say("error." + known(status) + ".advice"), "", "");
    }

    private static ErrorPage page(Frame frame, ContainerResponseContext answer, String request, String sought) {
        int status = answer.getStatus();
        var told = answer.getEntity() instanceof ErrorAnswer error ? error : null;
        var reason = told == null
                        || !HINDERED.contains(status)
                        || GENERAL.contains(told.reason().key())
                ? ""
                : frame.say(told.reason().key(), told.reason().arguments().toArray());
        var advice = status == CONFLICT && !request.isEmpty()
                ? frame.say("error.409.of_request")
                : frame.say("error." + known(status) + ".advice", told == null ? "–" : told.traceId());
        return new ErrorPage(frame, title(frame, status), reason, advice, request, sought);
    }

    private static String title(Frame frame, int status) {
        return frame.say("error." + known(status) + ".title");
    }

    /** The reference of the request that a page was about; empty: none, or nothing is known at the address. */
    private static String request(ContainerRequestContext call, int status) {
        var parts = parts(call);
        return status != Response.Status.NOT_FOUND.getStatusCode()
                        && parts.size() > 2
                        && parts.get(0).equals("requests")
                        && REFERENCE.matcher(parts.get(1)).matches()
                ? parts.get(1)
                : "";
    }

    /** The reference in the address of a request, or the last part of any other address. */
    private String sought(ContainerRequestContext call, int status) {
        var parts = parts(call);
        if (status != Response.Status.NOT_FOUND.getStatusCode() || parts.isEmpty() || !mayBeSignedIn(call)) {
            return "";
        }
        return parts.size() > 1 && parts.get(0).equals("requests") ? parts.get(1) : parts.get(parts.size() - 1);
    }

    /** The parts of the address. */
    private static List<String> parts(ContainerRequestContext call) {
        // Not getPathSegments(): that would decode a second time what is decoded already
        return Stream.of(call.getUriInfo().getPath().split("/"))
                .map(EnteredText::of)
                .filter(part -> !part.isEmpty() && part.indexOf('\0') < 0)
                .toList();
    }

    /** An unknown address is answered without knowing the user. A stranger who searches is asked to sign in. */
    private boolean mayBeSignedIn(ContainerRequestContext call) {
        return isSomebodyKnown() || call.getCookies().containsKey(sessionCookie);
    }

    /**
     * Redirects to the sign-in. Afterwards the user gets the requested page. A posted form is redirected to where it is
     * held until then.
     */
    private static void signIn(ContainerRequestContext call, ContainerResponseContext answer) {
        boolean posted = isForm(call) && !isCheck(call);
        // Before the headers: setting the status clears them
        answer.setStatus((posted ? Response.Status.TEMPORARY_REDIRECT : Response.Status.SEE_OTHER).getStatusCode());
        answer.setEntity(null);
        var headers = answer.getHeaders();
        headers.remove(HttpHeaders.WWW_AUTHENTICATE);
        headers.remove(HttpHeaders.CONTENT_TYPE);
        if (isCheck(call)) {
            var wait = headers.remove(HttpHeaders.RETRY_AFTER);
            headers.putSingle(
                    HttpHeaders.LOCATION, wait == null ? "/sign-in?again=true" : "/sign-in?wait=" + wait.get(0));
            return;
        }
        var wanted = call.getUriInfo().getRequestUri();
        if (posted) {
            // Status 307 makes the browser post the fields again
            headers.putSingle(HttpHeaders.LOCATION, EndedSession.at(wanted));
            return;
        }
        headers.putSingle(HttpHeaders.LOCATION, isPosted(call) ? "/sign-in?why=lost" : "/sign-in");
        headers.add(HttpHeaders.SET_COOKIE, ReturnCookie.to(wanted));
    }

    private static boolean isForm(ContainerRequestContext call) {
        var type = call.getMediaType();
        return isPosted(call)
                && type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) && mayBeHeld(call));
    }

    /** A form with a file is posted again only if a form of its size may be held, so never an import. */
    private static boolean mayBeHeld(ContainerRequestContext call) {
        return EndedSession.mayHold(call.getUriInfo().getRequestUri())
                && FormSizeLimit.isWithin(call.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    }

    private static boolean isPosted(ContainerRequestContext call) {
        return call.getMethod().equals(HttpMethod.POST);
    }

    private static boolean isMadeToWait(ContainerRequestContext call, int status) {
        return isCheck(call) && status == Response.Status.TOO_MANY_REQUESTS.getStatusCode();
    }

    private static boolean isCheck(ContainerRequestContext call) {
        return call.getUriInfo().getPath().equals(ReturnCookie.CHECK);
    }

    private static boolean isPageAlready(ContainerResponseContext answer) {
        var type = answer.getMediaType();
        return answer.getEntity() instanceof String && type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    /** An unknown address is answered before authentication, on the event loop, where nothing may block. */
    private boolean isSomebodyKnown() {
        return BlockingOperationControl.isBlockingAllowed() && user.isSignedIn();
    }

    private static String known(int status) {
        return switch (status) {
            case 403, 404, 405, 409, 412, 413, 429, 503 -> String.valueOf(status);
            default -> status < 500 ? "400" : "500";
        };
    }
}
