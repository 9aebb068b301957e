package org.flightclearance.api;

import java.net.URI;
import java.util.Objects;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.flightclearance.api.wire.ParameterReader;

/** Whether the call is a dry run (parameter {@code dry_run}), and the answer that follows from it. */
public record DryRun(boolean is) {

    public static DryRun of(UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        boolean is = Objects.requireNonNullElse(parameters.truth("dry_run"), false);
        parameters.refuseFaults();
        return new DryRun(is);
    }

    /** 201 with the address of the new resource, or 200 for a dry run. */
    public Response made(Object entity, String address) {
        return is
                ? Response.ok(entity).build()
                : Response.created(URI.create(address)).entity(entity).build();
    }
}
