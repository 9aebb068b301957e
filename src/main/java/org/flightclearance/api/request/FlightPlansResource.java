package org.flightclearance.api.request;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.LargestBody;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.exchange.flightplan.FlightPlan;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.refusal.Refused;

/** Reads flight plan messages as the body of a request, and files nothing. */
@Path("/api/v1/flight-plans")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
public class FlightPlansResource {

    /** In bytes: a character of UTF-8 has four at most. */
    private static final int LARGEST = 4 * FlightPlan.LONGEST;

    private final Call call;
    private final WireReader reader;

    FlightPlansResource(Call call, WireReader reader) {
        this.call = call;
        this.reader = reader;
    }

    /** The body of a request as far as the messages give it, without the fields that they do not give. */
    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response read(@LargestBody(LARGEST) Spool spool) throws IOException {
        try (var body = spool.open()) {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.readAllBytes()));
            var plan = FlightPlan.read(text.toString(), call.now());
            return Response.ok(given(reader.tree(plan.filing()))).build();
        } catch (CharacterCodingException notUtf8) {
            throw Refused.at("", "fault.text_not_utf8");
        }
    }

    private static JsonNode given(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        tree.forEach(FlightPlansResource::given);
        return tree;
    }
}
