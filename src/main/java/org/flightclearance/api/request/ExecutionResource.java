package org.flightclearance.api.request;

import java.util.List;
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
import org.flightclearance.request.flown.FlightReport.FlownLeg;
import org.flightclearance.request.flown.GateReport;
import org.flightclearance.request.warning.Findings;

/** What happened to a request after the approval: the release at the gate, and the flight. */
@Path("/api/v1/requests/{reference}")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ExecutionResource {

    private final Call call;
    private final RequestAnswers answers;
    private final ExecutionService service;

    ExecutionResource(Call call, RequestAnswers answers, ExecutionService service) {
        this.call = call;
        this.answers = answers;
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/gate")
    public Response gate(String reference, Read<GateReport> body) {
        return answers.ok(service.gate(
                        call.actor(), call.now(), reference, body.value(), answers.seen(reference), found(body)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/flight")
    public Response flight(String reference, Read<FlightOfOne> body) {
        var report = new FlightReport(reference, body.value().legs());
        return answers.ok(service.flight(
                        call.actor(), call.now(), reference, report, answers.seen(reference), found(body)))
                .build();
    }

    private static Findings found(Read<?> body) {
        return Findings.ofCall(body.faults(), false);
    }

    /** The legs of the request that the address names. */
    public record FlightOfOne(@Nullable List<@Nullable FlownLeg> legs) {}
}
