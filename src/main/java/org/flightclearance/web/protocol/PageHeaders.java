package org.flightclearance.web.protocol;

import java.util.ArrayList;
import java.util.List;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import org.flightclearance.web.frame.PageAddress;

/** Forbids caching, because a page is for one user at one moment, unless an answer has a rule of its own. */
@Provider
@Priority(1000)
class PageHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (PageAddress.isPage(call.getUriInfo())) {
            answer.getHeaders().computeIfAbsent("Cache-Control", absent -> new ArrayList<>(List.of("no-store")));
            answer.getHeaders().add("Vary", "Accept-Encoding, Accept-Language, Cookie");
        }
    }
}
