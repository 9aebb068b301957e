package org.flightclearance.api.request;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.exchange.flightplan.FlightPlans;
import org.flightclearance.request.FlightRequests;

/** The flight plan messages of a filed request. */
@Path("/api/v1/requests/{reference}/flight-plan")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
public class FlightPlanResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Call call;
    private final FlightRequests requests;
    private final FlightPlans plans;

    FlightPlanResource(Call call, FlightRequests requests, FlightPlans plans) {
        this.call = call;
        this.requests = requests;
        this.plans = plans;
    }

    @GET
    @Produces(TEXT)
    public Response show(String reference) {
        var request = requests.of(call.actor(), reference);
        return Response.ok(plans.written(request), TEXT).build();
    }
}
