package org.flightclearance.api.request;

import java.util.List;
import java.util.Objects;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.Read;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.flown.FlightReport;
import org.flightclearance.request.warning.Findings;

/** The flights of many requests, recorded in one call: all or none. */
@Path("/api/v1/flights")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class FlightsResource {

    private final Call call;
    private final RequestAnswers answers;
    private final ExecutionService service;

    FlightsResource(Call call, RequestAnswers answers, ExecutionService service) {
        this.call = call;
        this.answers = answers;
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response record(Read<FlightsOfMany> body) {
        var reports = Objects.requireNonNullElse(body.value().requests(), List.<@Nullable FlightReport>of());
        var findings = Findings.ofCall(body.faults(), false);
        return answers.ok(service.flights(call.actor(), call.now(), reports, findings));
    }

    /** The requests, each with what became of its legs. */
    public record FlightsOfMany(@Nullable List<@Nullable FlightReport> requests) {}
}
