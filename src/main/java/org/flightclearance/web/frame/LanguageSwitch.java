package org.flightclearance.web.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import io.smallrye.common.annotation.NonBlocking;

import org.flightclearance.language.Language;

/** Stores the language chosen with {@code ?lang=fr} in a cookie, and redirects back to the page. */
@Provider
@PreMatching
@NonBlocking
public class LanguageSwitch implements ContainerRequestFilter {

    public static final String COOKIE = "fct-language";
    static final String PARAMETER = "lang";

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    public void filter(ContainerRequestContext call) {
        var chosen = call.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        if (chosen == null
                || !PageAddress.isPage(call.getUriInfo())
                || !call.getMethod().equals("GET")) {
            return;
        }
        var page = call.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam(PARAMETER)
                .build();
        var cookie = new NewCookie.Builder(COOKIE)
                .value(Language.of(chosen).code())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        call.abortWith(Response.seeOther(page).cookie(cookie).build());
    }
}
