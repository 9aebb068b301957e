package org.flightclearance.web;

import jakarta.annotation.Priority;
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

import org.flightclearance.security.CurrentUser;

/** Says in a page what went wrong, where no form says it beside its fields; and sends strangers to sign in. */
@Provider
@Priority(2000)
class ErrorPages implements ContainerResponseFilter {

    /** Where the sign-in finds the page that was wanted; the framework's own name for it. */
    private static final String WANTED = "quarkus-redirect-location";

    private static final String CHECK = "/sign-in/check";

    private final Visit visit;
    private final CurrentUser user;

    ErrorPages(Visit visit, CurrentUser user) {
        this.visit = visit;
        this.user = user;
    }

    /** A page that says what went wrong. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ErrorPage(Frame frame, String title, String advice) implements TemplateInstance {}

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        int status = answer.getStatus();
        if (status < 400 || !Door.isPage(call.getUriInfo()) || isPageAlready(answer)) {
            return;
        }
        if (status == Response.Status.UNAUTHORIZED.getStatusCode() || isMadeToWait(call, status)) {
            signIn(call, answer);
            return;
        }
        var frame = isSomebodyKnown() ? visit.frame() : visit.strangersFrame();
        var kind = known(status);
        var page = new ErrorPage(frame, frame.say("error." + kind + ".title"), frame.say("error." + kind + ".advice"));
        answer.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, frame.language());
    }

    /** A page that was asked for comes after the sign-in; a form that was posted has to be filled in again. */
    private static void signIn(ContainerRequestContext call, ContainerResponseContext answer) {
        answer.setStatus(Response.Status.SEE_OTHER.getStatusCode());
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
        headers.putSingle(HttpHeaders.LOCATION, "/sign-in");
        // Written by hand: the framework would put the address in quotes, which browsers send back, and forgets it
        // under the path of its check only
        headers.add(
                HttpHeaders.SET_COOKIE,
                WANTED + "=" + call.getUriInfo().getRequestUri().toASCIIString()
                        + "; Path=/sign-in; HttpOnly; SameSite=Lax");
    }

    private static boolean isMadeToWait(ContainerRequestContext call, int status) {
        return isCheck(call) && status == Response.Status.TOO_MANY_REQUESTS.getStatusCode();
    }

    private static boolean isCheck(ContainerRequestContext call) {
        return call.getUriInfo().getPath().equals(CHECK);
    }

    private static boolean isPageAlready(ContainerResponseContext answer) {
        var type = answer.getMediaType();
        return answer.getEntity() instanceof String && type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    /** An unknown address is answered before anybody asked who calls, where nobody may wait for the database. */
    private boolean isSomebodyKnown() {
        return BlockingOperationControl.isBlockingAllowed() && user.isSignedIn();
    }

    private static String known(int status) {
        return switch (status) {
            case 403, 404, 405, 409, 412, 413 -> String.valueOf(status);
            default -> status < 500 ? "400" : "500";
        };
    }
}
