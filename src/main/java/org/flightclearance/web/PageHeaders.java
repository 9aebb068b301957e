package org.flightclearance.web;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says to browsers what a page may do: load our style sheet, show our pictures, post our forms. */
@Provider
@Priority(1000)
class PageHeaders implements ContainerResponseFilter {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (Door.isPage(call.getUriInfo())) {
            var headers = answer.getHeaders();
            // A letter is sealed by a policy of its own
            headers.putIfAbsent("Content-Security-Policy", List.of(POLICY));
            headers.putSingle("X-Content-Type-Options", "nosniff");
            headers.putSingle("Referrer-Policy", "same-origin");
            headers.putSingle("Cache-Control", "no-store");
            headers.add("Vary", "Accept-Language, Cookie");
        }
    }
}
