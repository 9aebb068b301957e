package org.flightclearance.api.request;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.WarningView;
import org.flightclearance.api.protocol.Preferences;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.mission.Mission;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.PermitTerms;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.Status;
import org.flightclearance.request.warning.Findings;

/** How the API answers with requests, and which version of a request the caller acts on. */
@RequestScoped
public class RequestAnswers {

    private static final String REQUESTS = "/api/v1/requests/";

    private final Call call;
    private final FlightRequests requests;
    private final HttpHeaders headers;
    private final Permits permits;
    private final KeptViews kept;

    /** The permits that the requests of this answer name, by mission and number. */
    private final Map<List<String>, Optional<PermitTerms>> named = new HashMap<>();

    /** The moves that the caller has the permission for, by mission. */
    private final Map<String, List<Move>> granted = new HashMap<>();

    RequestAnswers(Call call, FlightRequests requests, HttpHeaders headers, Permits permits, KeptViews kept) {
        this.call = call;
        this.requests = requests;
        this.headers = headers;
        this.permits = permits;
        this.kept = kept;
    }

    /** The version of the request that the caller has seen, by If-Match; null without one. */
    @Nullable
    SeenState seen(String reference) {
        return RequestTag.seen(
                headers.getHeaderString(HttpHeaders.IF_MATCH), call.now(), () -> requests.of(call.actor(), reference));
    }

    /**
     * What is found in the body of a call. Warnings are refused if the parameter {@code strict} says so.
     *
     * @throws Refused if there are other parameters
     */
    public Findings findings(UriInfo uri, List<Fault> unreadable) {
        return findings(new ParameterReader(uri.getQueryParameters()), unreadable);
    }

    /** @param parameters from which the caller has read the others that there may be */
    public Findings findings(ParameterReader parameters, List<Fault> unreadable) {
        boolean strict = Objects.requireNonNullElse(parameters.truth("strict"), false);
        parameters.refuseFaults();
        return Findings.ofCall(unreadable, strict);
    }

    RequestView view(FlightRequest request) {
        return RequestView.of(request, context(request));
    }

    EntityTag tag(FlightRequest request) {
        return RequestTag.of(request, context(request));
    }

    private AnswerContext context(FlightRequest request) {
        var now = call.now();
        var allowedMoves = granted(request.mission()).stream()
                .filter(move -> move.isOpenTo(request, now))
                .toList();
        return new AnswerContext(permitWhy(request), allowedMoves, now, call.wording());
    }

    private List<Move> granted(Mission mission) {
        return granted.computeIfAbsent(mission.code(), code -> Stream.of(Move.values())
                .filter(move -> move.permission().isGrantedTo(call.actor(), code))
                .toList());
    }

    private List<String> permitWhy(FlightRequest request) {
        var number = request.permit();
        return number == null
                ? List.of()
                : named.computeIfAbsent(List.of(request.mission().code(), number), any -> permits.numbered(
                                        request.mission(), number)
                                .map(Permit::terms))
                        .map(permit -> permit.explained(request.filedFlight(), request.isCovered())
                                .why())
                        .map(call.wording()::say)
                        .orElse(List.of());
    }

    List<RequestView> views(List<FlightRequest> some) {
        return some.stream().map(this::view).toList();
    }

    /** As {@link #views}, for requests that many lists show. */
    List<ListedView> listed(List<FlightRequest> some) {
        return some.stream()
                .map(request -> kept.view(request, context(request)))
                .toList();
    }

    Response.ResponseBuilder ok(FlightRequest request) {
        return ok(request, view(request));
    }

    /** With what was found in the body of the call. */
    Response.ResponseBuilder ok(FlightRequest request, Findings findings) {
        return ok(request, view(request).withWarnings(warnings(findings)));
    }

    private Response.ResponseBuilder ok(FlightRequest request, Object view) {
        return Response.ok(view)
                .tag(tag(request))
                .header(HttpHeaders.CONTENT_LANGUAGE, call.wording().language().code());
    }

    public Response ok(List<FlightRequest> some) {
        return Response.ok(new Items<>(views(some)))
                .header(HttpHeaders.CONTENT_LANGUAGE, call.wording().language().code())
                .build();
    }

    /** With what was found in the body of the call. */
    public Response ok(List<FlightRequest> some, Findings findings) {
        return Response.ok(new Warned(views(some), warnings(findings)))
                .header(HttpHeaders.CONTENT_LANGUAGE, call.wording().language().code())
                .build();
    }

    /** In the language of the caller. */
    List<WarningView> warnings(Findings findings) {
        return findings.warnings().stream()
                .map(warning -> WarningView.of(warning, call.wording()))
                .toList();
    }

    /**
     * The short answer to a filing.
     *
     * @param deadlineAt UTC; null: it was not sent, or has none
     * @param warnings about the body of the call
     */
    public record Filed(
            String reference, int version, Status status, @Nullable Instant deadlineAt, List<WarningView> warnings) {

        static Filed of(FlightRequest request, Instant now, List<WarningView> warnings) {
            return new Filed(
                    request.reference(),
                    request.version(),
                    request.statusAt(now),
                    request.derived().deadlineAt(),
                    warnings);
        }
    }

    /** @param warnings about the body of the call */
    public record Warned(List<RequestView> items, List<WarningView> warnings) {}

    /** The new request, or little more than its reference if the caller prefers that. */
    Response.ResponseBuilder created(FlightRequest request, Findings findings) {
        var answer = Preferences.of(headers).wantsMinimal()
                ? ok(request, Filed.of(request, call.now(), warnings(findings)))
                        .header(Preferences.APPLIED, "return=minimal")
                : ok(request, findings);
        return answer.status(Response.Status.CREATED).location(URI.create(REQUESTS + request.reference()));
    }
}
