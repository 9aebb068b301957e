package org.flightclearance.api.letter;

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

import org.flightclearance.api.Call;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.request.RequestAnswers;
import org.flightclearance.api.request.SendingBody;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.api.wire.Read;
import org.flightclearance.letter.AnsweredRequest;
import org.flightclearance.letter.LetterService;

/** Letters and programmes that send or answer many requests at once, all or none. */
@Path("/api/v1")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class LettersResource {

    private final Call call;
    private final RequestAnswers answers;
    private final LetterService service;

    LettersResource(Call call, RequestAnswers answers, LetterService service) {
        this.call = call;
        this.answers = answers;
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/dispatches")
    public Response dispatch(Read<SendingBody> body, @Context UriInfo uri) {
        var findings = answers.findings(uri, body.faults());
        var references = Objects.requireNonNullElse(body.value().requests(), List.<String>of());
        var sent = body.value().sending();
        return answers.ok(service.dispatch(call.actor(), call.now(), references, sent, findings), findings);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/answers")
    public Response answer(Read<AnswerLetter> body, @Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        boolean dryRun = Objects.requireNonNullElse(parameters.truth("dry_run"), false);
        var findings = answers.findings(parameters, body.faults());
        var answered = Objects.requireNonNullElse(body.value().requests(), List.<AnsweredRequest>of());
        var letter = body.value().reply();
        return dryRun
                ? service.rehearse(
                        call.actor(), call.now(), answered, letter, findings, shown -> answers.ok(shown, findings))
                : answers.ok(service.answer(call.actor(), call.now(), answered, letter, findings), findings);
    }
}
