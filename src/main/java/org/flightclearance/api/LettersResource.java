package org.flightclearance.api;

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

import org.flightclearance.api.idempotency.Once;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.letter.AnsweredRequest;
import org.flightclearance.letter.LetterDesk;

/** Letters and programmes that send or answer many requests at once, all or none. */
@Path("/api/v1")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class LettersResource {

    private final Call call;
    private final LetterDesk desk;

    LettersResource(Call call, LetterDesk desk) {
        this.call = call;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Once
    @Path("/dispatches")
    public Response dispatch(Dispatch body) {
        var references = Objects.requireNonNullElse(body.requests(), List.<String>of());
        return call.given(desk.dispatch(call.actor(), call.now(), references, body.sending()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Once
    @Path("/answers")
    public Response answer(AnswerLetter body) {
        var answered = Objects.requireNonNullElse(body.requests(), List.<AnsweredRequest>of());
        return call.given(desk.answer(call.actor(), call.now(), answered, body.reply()));
    }
}
