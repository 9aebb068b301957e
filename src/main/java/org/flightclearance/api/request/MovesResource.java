package org.flightclearance.api.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.Read;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;

/** The moves of one request. Each is a sub-resource that takes POST. */
@Path("/api/v1/requests/{reference}")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MovesResource {

    private final Call call;
    private final RequestAnswers answers;
    private final RequestService service;
    private final FlightRequests requests;
    private final WireReader reader;

    MovesResource(
            Call call, RequestAnswers answers, RequestService service, FlightRequests requests, WireReader reader) {
        this.call = call;
        this.answers = answers;
        this.service = service;
        this.requests = requests;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/dispatch")
    public Response dispatch(String reference, Read<SendingBody> body, @Context UriInfo uri) {
        var unreadable = new ArrayList<>(body.faults());
        if (body.value().requests() != null) {
            unreadable.add(new Fault("/requests", Sentence.of("fault.unknown_field")));
        }
        var findings = answers.findings(uri, unreadable);
        var sent = body.value().sending();
        var request = service.send(call.actor(), call.now(), reference, sent, answers.seen(reference), findings);
        return answers.ok(request, findings).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/acknowledgement")
    public Response acknowledge(String reference, Read<Acknowledgement> body) {
        return answers.ok(service.acknowledge(
                        call.actor(), call.now(), reference, body.value().at(), answers.seen(reference), found(body)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/answer")
    public Response answer(String reference, Read<Reply> body, @Context UriInfo uri) {
        var findings = answers.findings(uri, body.faults());
        var request =
                service.answer(call.actor(), call.now(), reference, body.value(), answers.seen(reference), findings);
        return answers.ok(request, findings).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/withdrawal")
    public Response withdraw(String reference, Read<Withdrawal> body) {
        return answers.ok(service.withdraw(
                        call.actor(), call.now(), reference, body.value(), answers.seen(reference), found(body)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/revocation")
    public Response revoke(String reference, Read<Revocation> body) {
        try {
            return answers.ok(service.revoke(
                            call.actor(),
                            call.now(),
                            reference,
                            body.value().denial(),
                            answers.seen(reference),
                            found(body)))
                    .build();
        } catch (Refused refused) {
            // The body has the bare number of a leg
            throw refused.with(refused.faults().stream()
                    .map(fault -> new Fault(fault.pointer().replaceFirst("^(/legs/\\d+)/leg$", "$1"), fault.sentence()))
                    .toList());
        }
    }

    @POST
    @Idempotent
    @Path("/granted-legs")
    public Response keepGrantedLegs(String reference) {
        return answers.ok(service.keepGrantedLegs(call.actor(), call.now(), reference, answers.seen(reference)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/correction")
    public Response correct(String reference, Read<CorrectionBody> body, @Context UriInfo uri) {
        var request = requests.of(call.actor(), reference);
        var seen = RequestTag.wanted(answers.seen(reference));
        var correction = body.value().appliedTo(request, reader, body.faults());
        var findings = answers.findings(uri, correction.faults());
        return answers.ok(
                        service.correct(call.actor(), call.now(), reference, correction.value(), seen, findings),
                        findings)
                .build();
    }

    private static Findings found(Read<?> body) {
        return Findings.ofCall(body.faults(), false);
    }

    /** @param at when the host acknowledged receipt, UTC */
    public record Acknowledgement(@Nullable Instant at) {}

    /**
     * The body of a revocation of an approval.
     *
     * @param receivedAt when the mission received it, UTC
     * @param legs numbers of the legs that it is about, counted from 1; null: all
     */
    public record Revocation(
            @Nullable Instant receivedAt,
            @Nullable String authority,
            @Nullable String authorityReference,
            @Nullable DenialReason reason,
            @Nullable String reasonStated,
            @Nullable List<@Nullable Integer> legs) {

        Reply denial() {
            return ReplyBuilder.builder()
                    .outcome(Outcome.DENIED)
                    .receivedAt(receivedAt)
                    .authority(authority)
                    .authorityReference(authorityReference)
                    .reason(reason)
                    .reasonStated(reasonStated)
                    .legs(legs == null ? null : denied(legs))
                    .build();
        }

        private static List<@Nullable LegReply> denied(List<@Nullable Integer> legs) {
            var denied = new ArrayList<@Nullable LegReply>();
            legs.forEach(leg -> denied.add(new LegReply(leg, Outcome.DENIED, null, null, null)));
            return denied;
        }
    }
}
