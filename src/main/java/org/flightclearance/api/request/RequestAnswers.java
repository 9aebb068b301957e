package org.flightclearance.api.request;

import java.net.URI;
import java.util.List;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.SeenState;

/** How the API answers with requests, and which version of a request the caller acts on. */
@RequestScoped
public class RequestAnswers {

    private static final String REQUESTS = "/api/v1/requests/";

    private final Call call;
    private final FlightRequests requests;
    private final HttpHeaders headers;

    RequestAnswers(Call call, FlightRequests requests, HttpHeaders headers) {
        this.call = call;
        this.requests = requests;
        this.headers = headers;
    }

    /** The version of the request that the caller has seen, by If-Match; null without one. */
    @Nullable
    SeenState seen(String reference) {
        return RequestTag.seen(
                headers.getHeaderString(HttpHeaders.IF_MATCH), call.now(), () -> requests.of(call.actor(), reference));
    }

    RequestView view(FlightRequest request) {
        return RequestView.of(request, call.actor(), call.now(), call.wording());
    }

    List<RequestView> views(List<FlightRequest> some) {
        return some.stream().map(this::view).toList();
    }

    Response.ResponseBuilder ok(FlightRequest request) {
        return Response.ok(view(request))
                .tag(RequestTag.of(request, call.now(), call.wording()))
                .header(HttpHeaders.CONTENT_LANGUAGE, call.wording().language().code());
    }

    public Response ok(List<FlightRequest> some) {
        return Response.ok(new Items<>(views(some)))
                .header(HttpHeaders.CONTENT_LANGUAGE, call.wording().language().code())
                .build();
    }

    Response.ResponseBuilder created(FlightRequest request) {
        return ok(request).status(Response.Status.CREATED).location(URI.create(REQUESTS + request.reference()));
    }
}
