package org.flightclearance.api.protocol;

import java.util.Arrays;
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

/** What is answered or refused for every address of the JSON door alike, before its resource is asked. */
@Singleton
class ProtocolFilters {

    private final AddressMethods methods;

    ProtocolFilters(AddressMethods methods) {
        this.methods = methods;
    }

    /** OPTIONS says which methods an address knows; any other that it does not know is refused, whatever else is wrong. */
    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response methods(ContainerRequestContext call) {
        if (call.getUriInfo().getPath().indexOf('\0') >= 0) {
            // No name has one, and PostgreSQL refuses to look for it
            return refused(Response.Status.NOT_FOUND);
        }
        if (!isOurs(call.getUriInfo())) {
            return null;
        }
        var known = methods.of(call.getUriInfo().getPath());
        boolean asks = call.getMethod().equals(HttpMethod.OPTIONS);
        if (known.isEmpty()) {
            // The framework would say yes to OPTIONS
            return asks ? refused(Response.Status.NOT_FOUND) : null;
        }
        if (!known.contains(call.getMethod())) {
            return refused(Response.Status.METHOD_NOT_ALLOWED);
        }
        var allow = String.join(", ", known);
        return asks ? Response.noContent().header(HttpHeaders.ALLOW, allow).build() : null;
    }

    private static Response refused(Response.Status status) {
        throw new WebApplicationException(status);
    }

    /** A resource that does not read the parameters of the address has none. */
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
