package org.flightclearance.api;

import java.util.Arrays;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Refuses parameters by name at the addresses that know none; the others read theirs by a {@link ParameterReader}. */
@Provider
@Singleton
class UnknownParameters implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) {
        boolean ours =
                resource.getResourceClass().getPackage().equals(getClass().getPackage());
        boolean readsThem =
                Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(UriInfo.class);
        if (ours && !readsThem) {
            new ParameterReader(call.getUriInfo().getQueryParameters()).refuseFaults();
        }
    }
}
