package org.flightclearance.web.signin;

import java.net.URI;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.CurrentUser;
import org.flightclearance.web.frame.PageAddress;

/**
 * Leads a user whose password was set by an administrator to the form for a new one. Until it is changed, only that
 * page opens, and what needs no sign-in. The page that the user wanted opens after the next sign-in.
 */
@Singleton
class FirstPassword {

    private static final URI FORM = URI.create("/account");

    private final CurrentUser user;

    FirstPassword(CurrentUser user) {
        this.user = user;
    }

    @ServerRequestFilter
    @Nullable
    Response lead(SimpleResourceInfo resource, ContainerRequestContext call) {
        var page = resource.getResourceClass();
        if (!PageAddress.isPage(call.getUriInfo())
                || page.equals(OwnAccountPage.class)
                || page.isAnnotationPresent(PermitAll.class)
                || !user.hasFirstPassword()) {
            return null;
        }
        var answer = Response.seeOther(FORM);
        if (call.getMethod().equals(HttpMethod.GET)) {
            answer.header(
                    HttpHeaders.SET_COOKIE, ReturnCookie.to(call.getUriInfo().getRequestUri()));
        }
        return answer.build();
    }
}
