package org.flightclearance.api.protocol;

import java.util.Arrays;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
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

    /** OPTIONS says which methods an address knows. */
    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response options(ContainerRequestContext call) {
        if (!isOurs(call.getUriInfo()) || !call.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        var known = methods.of(call.getUriInfo().getPath());
        if (known.isEmpty()) {
            throw new NotFoundException();
        }
        return Response.noContent()
                .header(HttpHeaders.ALLOW, String.join(", ", known))
                .build();
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
