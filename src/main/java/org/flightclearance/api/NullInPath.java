package org.flightclearance.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.flightclearance.refusal.Refused;

/** A path with a NUL names nothing that is stored, and PostgreSQL would refuse even to look. */
@Provider
@Singleton
class NullInPath implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext call) {
        if (call.getUriInfo().getPath().indexOf('\0') >= 0) {
            throw Refused.notFound();
        }
    }
}
