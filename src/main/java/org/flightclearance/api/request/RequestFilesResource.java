package org.flightclearance.api.request;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.protocol.AuthorizationHeader;

/** The list of requests as a file. The file extension gives the type. */
@Path("/api/v1")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
public class RequestFilesResource {

    private final RequestFiles files;

    RequestFilesResource(RequestFiles files) {
        this.files = files;
    }

    @GET
    @Path("/requests.csv")
    @Produces(RequestFile.TEXT_CSV)
    public Response csv(@Context UriInfo uri) {
        return files.give(RequestFile.CSV, uri.getQueryParameters());
    }

    @GET
    @Path("/requests.ndjson")
    @Produces(RequestFile.LINES)
    public Response lines(@Context UriInfo uri) {
        return files.give(RequestFile.NDJSON, uri.getQueryParameters());
    }

    @GET
    @Path("/requests.xlsx")
    @Produces(RequestFile.WORKBOOK)
    public Response workbook(@Context UriInfo uri) {
        return files.give(RequestFile.XLSX, uri.getQueryParameters());
    }
}
