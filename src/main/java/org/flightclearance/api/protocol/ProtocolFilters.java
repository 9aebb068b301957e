package org.flightclearance.api.protocol;

import java.util.Arrays;
import java.util.Set;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/** Checks that all addresses of the JSON API share, made before the resource is called. */
@Singleton
class ProtocolFilters {

    private final AddressMethods methods;

    ProtocolFilters(AddressMethods methods) {
        this.methods = methods;
    }

    /** Refuses an unsupported method before all other checks, and answers OPTIONS with the supported ones. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    @Nullable
    Response methods(ContainerRequestContext call) {
        var path = call.getUriInfo().getPath();
        boolean ours = isOurs(call.getUriInfo());
        var known = ours ? methods.of(path) : Set.<String>of();
        boolean asks = ours && call.getMethod().equals(HttpMethod.OPTIONS);
        if (!known.isEmpty() && !known.contains(call.getMethod())) {
            return refused(Response.Status.METHOD_NOT_ALLOWED);
        }
        if (path.indexOf('\0') >= 0 || asks && known.isEmpty()) {
            // PostgreSQL refuses text with NUL, and the framework would answer OPTIONS for such an address
            return refused(Response.Status.NOT_FOUND);
        }
        return asks
                ? Response.noContent()
                        .header(HttpHeaders.ALLOW, String.join(", ", known))
                        .build()
                : null;
    }

    private static Response refused(Response.Status status) {
        throw new WebApplicationException(status);
    }

    /** Refuses query parameters if the resource reads none. */
    @ServerRequestFilter
    void refuseParameters(SimpleResourceInfo resource, UriInfo uri) {
        if (isOurs(uri) && Arrays.stream(resource.parameterTypes()).noneMatch(UriInfo.class::equals)) {
            var faults = new Faults();
            uri.getQueryParameters().keySet().stream()
                    .sorted()
                    .forEach(name -> faults.add("/" + name, "fault.unknown_parameter"));
            faults.refuseAsMalformedIfAny();
        }
    }

    static boolean isOurs(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }
}
