package org.flightclearance.api.request;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotency;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.protocol.IfNoneMatch;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.api.wire.Read;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.journal.Change;
import org.flightclearance.mission.KeptMissions;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.filing.PreparedFiling;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.history.HistoryEntry;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.search.FilterNames;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.request.search.RequestSteps;
import org.flightclearance.security.secret.Sha256;

/** Files, lists, reads and amends requests, and gives their history. */
@Path("/api/v1/requests")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {

    private static final int LARGEST_PAGE = 200;
    private static final int PAGE = 50;

    private final Call call;
    private final RequestAnswers answers;
    private final KeptMissions missions;
    private final FlightRequests requests;
    private final RequestSteps lists;
    private final FilterNames names;
    private final HistoryEntries history;
    private final FilingService filing;
    private final RequestService service;
    private final WireReader reader;
    private final RequestFiles files;
    private final Idempotency idempotency;

    RequestsResource(
            Call call,
            RequestAnswers answers,
            KeptMissions missions,
            FlightRequests requests,
            RequestSteps lists,
            FilterNames names,
            HistoryEntries history,
            FilingService filing,
            RequestService service,
            WireReader reader,
            RequestFiles files,
            Idempotency idempotency) {
        this.call = call;
        this.answers = answers;
        this.missions = missions;
        this.requests = requests;
        this.lists = lists;
        this.names = names;
        this.history = history;
        this.filing = filing;
        this.service = service;
        this.reader = reader;
        this.files = files;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response file(Read<Filing> body, @Context UriInfo uri) throws Exception {
        var findings = answers.findings(uri, body.faults());
        return idempotency.carryOut(
                () -> filing.prepare(call.actor(), call.now(), body.value(), findings),
                PreparedFiling::close,
                prepared -> answers.created(filing.file(prepared), findings).build());
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, RequestFile.TEXT_CSV, RequestFile.LINES, RequestFile.WORKBOOK})
    public Response list(
            @Context UriInfo uri,
            @Context Request negotiation,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String seen) {
        var file = RequestFile.wanted(negotiation);
        return file.isPresent() ? files.give(file.get(), uri.getQueryParameters()) : page(uri, seen);
    }

    private Response page(UriInfo uri, @Nullable String seen) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var selection = ListSelection.read(parameters, RequestOrder.NEWEST_FIRST);
        int limit = parameters.wholeNumber("limit", 1, LARGEST_PAGE, PAGE);
        var cursor = parameters.text("cursor");
        var among = selection.among(missions, call.actor(), names, parameters);
        parameters.refuseFaults();
        var page = lists.page(selection.filter(), among, call.now(), selection.order(), limit, cursor);
        var listed = answers.listed(page.items());
        var tag = tag(listed, page.next());
        if (IfNoneMatch.covers(seen, tag)) {
            return Response.notModified(tag).build();
        }
        var response = Response.ok(new Items.Paged<>(listed, page.next()), MediaType.APPLICATION_JSON_TYPE)
                .tag(tag);
        if (page.next() != null) {
            response.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build(),
                    "next");
        }
        return response.build();
    }

    /** Quicker than one from the bytes. */
    private static EntityTag tag(List<ListedView> listed, @Nullable String next) {
        var parts = Stream.concat(listed.stream().map(ListedView::identity), Stream.ofNullable(next));
        return new EntityTag(Sha256.of(parts.toArray(String[]::new)).substring(0, 22), true);
    }

    @GET
    @Path("/{reference}")
    public Response show(String reference, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String seen) {
        var request = requests.of(call.actor(), reference);
        var tag = answers.tag(request);
        return IfNoneMatch.covers(seen, tag)
                ? Response.notModified(tag).build()
                : answers.ok(request).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{reference}")
    public Response amend(String reference, JsonNode body, @Context UriInfo uri) {
        requests.of(call.actor(), reference);
        var seen = RequestTag.wanted(answers.seen(reference));
        var amended = reader.readAll(RequestView.withoutReadOnly(body), Filing.class, "");
        var findings = answers.findings(uri, amended.faults());
        return answers.ok(service.amend(call.actor(), call.now(), reference, amended.value(), seen, findings), findings)
                .build();
    }

    @GET
    @Path("/{reference}/history")
    public Items<EntryView> history(String reference) {
        return new Items<>(history.of(requests.of(call.actor(), reference)).stream()
                .map(EntryView::of)
                .toList());
    }

    /** One recorded move. */
    public record EntryView(
            Instant at, Instant recordedAt, String by, Move move, List<Change> changes, @Nullable String why) {

        static EntryView of(HistoryEntry entry) {
            return new EntryView(
                    entry.happenedAt(),
                    entry.recordedAt(),
                    entry.recordedBy(),
                    entry.move(),
                    entry.changes(),
                    entry.why());
        }
    }
}
