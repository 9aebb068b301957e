package org.flightclearance.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.protocol.CallerLanguage;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Seen;
import org.flightclearance.security.Actor;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.time.UtcClock;

/** One call of the JSON API: its caller, its time, the version it acts on, and how requests are answered. */
@RequestScoped
class Call {

    static final String REQUESTS = "/api/v1/requests/";

    private final CurrentUser user;
    private final Instant now;
    private final CallerLanguage language;
    private final FlightRequests requests;
    private final HttpHeaders headers;

    Call(CurrentUser user, UtcClock clock, CallerLanguage language, FlightRequests requests, HttpHeaders headers) {
        this.user = user;
        this.now = clock.now();
        this.language = language;
        this.requests = requests;
        this.headers = headers;
    }

    Actor actor() {
        return user.actor();
    }

    Instant now() {
        return now;
    }

    Wording wording() {
        return language.wording();
    }

    /** The version of the request that the caller has seen, by If-Match; null without one. */
    @Nullable
    Seen seen(String reference) {
        return RequestTag.seen(
                headers.getHeaderString(HttpHeaders.IF_MATCH), now, () -> requests.of(actor(), reference));
    }

    RequestView view(FlightRequest request) {
        return RequestView.of(request, actor(), now, wording());
    }

    List<RequestView> views(List<FlightRequest> some) {
        return some.stream().map(this::view).toList();
    }

    Response.ResponseBuilder given(FlightRequest request) {
        return Response.ok(view(request))
                .tag(RequestTag.of(request, now, wording()))
                .header(HttpHeaders.CONTENT_LANGUAGE, wording().language().code());
    }

    Response given(List<FlightRequest> some) {
        return Response.ok(new Items<>(views(some)))
                .header(HttpHeaders.CONTENT_LANGUAGE, wording().language().code())
                .build();
    }

    Response.ResponseBuilder created(FlightRequest request) {
        return given(request).status(Response.Status.CREATED).location(URI.create(REQUESTS + request.reference()));
    }
}
