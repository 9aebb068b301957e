package org.flightclearance.api.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.idempotency.Idempotency;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.bulk.BulkService;
import org.flightclearance.request.bulk.RepeatService;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.filing.PreparedFilings;

/** Moves of many requests in one call: all or none. */
@Path("/api/v1")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {

    private final Call call;
    private final RequestAnswers answers;
    private final BulkService bulk;
    private final RepeatService repeats;
    private final FilingService filing;
    private final WireReader reader;
    private final Idempotency idempotency;

    BulkResource(
            Call call,
            RequestAnswers answers,
            BulkService bulk,
            RepeatService repeats,
            FilingService filing,
            WireReader reader,
            Idempotency idempotency) {
        this.call = call;
        this.answers = answers;
        this.bulk = bulk;
        this.repeats = repeats;
        this.filing = filing;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    /** @param at when they were withdrawn, UTC; now if left out */
    public record WithdrawalOfMany(
            @Nullable List<@Nullable String> requests, @Nullable WithdrawalReason reason, @Nullable Instant at) {}

    /**
     * The requests are named by their references, or by the letter of ours that carried them.
     *
     * @param at when the authority received them, UTC
     */
    public record AcknowledgementOfMany(
            @Nullable List<@Nullable String> requests,
            @Nullable String mission,
            @Nullable String outgoingReference,
            @Nullable Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/withdrawals")
    public Response withdraw(WithdrawalOfMany body) {
        return answers.ok(bulk.withdraw(
                call.actor(), call.now(), named(body.requests()), new Withdrawal(body.reason(), body.at())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/acknowledgements")
    public Response acknowledge(AcknowledgementOfMany body) {
        boolean byLetter = body.outgoingReference() != null || body.mission() != null;
        if (byLetter && body.requests() != null) {
            throw Refused.at("/requests", "fault.requests_or_letter");
        }
        var references = byLetter
                ? new ArrayList<@Nullable String>(
                        bulk.toAcknowledge(call.actor(), call.now(), body.mission(), body.outgoingReference()))
                : named(body.requests());
        return answers.ok(bulk.acknowledge(call.actor(), call.now(), references, body.at()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/repeats")
    public Response repeat(RepeatsBody body, @Context UriInfo uri) throws Exception {
        var findings = answers.findings(uri, List.of());
        return idempotency.carryOut(
                () -> repeats.prepare(
                        call.actor(), call.now(), named(body.requests()), body.days(reader, call.now()), findings),
                PreparedFilings::close,
                prepared -> answers.ok(filing.file(prepared), findings));
    }

    private static List<@Nullable String> named(@Nullable List<@Nullable String> requests) {
        return Objects.requireNonNullElse(requests, List.of());
    }
}
