package org.flightclearance.api.admin;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.idempotency.ShownOnce;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Right;
import org.flightclearance.security.Role;
import org.flightclearance.security.key.ApiKey;
import org.flightclearance.security.key.ApiKeyProfile;
import org.flightclearance.security.key.ApiKeyService;
import org.flightclearance.security.key.KeySecret;

/** The API keys. Users make and revoke their own with their password. */
@Path("/api/v1/api-keys")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ApiKeysResource {

    private final Call call;
    private final ApiKeyService service;
    private final Missions missions;

    ApiKeysResource(Call call, ApiKeyService service, Missions missions) {
        this.call = call;
        this.service = service;
        this.missions = missions;
    }

    @GET
    public Items<ApiKeyView> list() {
        return new Items<>(service.list(call.actor()).stream()
                .map(key -> ApiKeyView.of(key, null))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response make(ApiKeyProfile profile) {
        var made = service.make(
                call.actor(),
                profile,
                code -> missions.visibleTo(call.actor(), code).isPresent(),
                call.now());
        return Response.created(URI.create("/api/v1/api-keys/" + made.key().id()))
                .entity(ApiKeyView.of(made.key(), made.secret()))
                .build();
    }

    @GET
    @Path("/{id}")
    public ApiKeyView show(UUID id) {
        return ApiKeyView.of(service.of(call.actor(), id), null);
    }

    @DELETE
    @Path("/{id}")
    public void revoke(UUID id) {
        service.revoke(call.actor(), id, call.now());
    }

    /**
     * A key in an answer.
     *
     * @param roles those that it has anywhere; which in which mission is in the rights
     * @param key its secret; only in the answer to the call that made it
     */
    public record ApiKeyView(
            UUID id,
            String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
            String prefix,
            Set<Role> roles,
            Set<String> missions,
            List<Right> rights,
            String madeBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt)
            implements ShownOnce {

        @Override
        public ApiKeyView withoutSecret() {
            return new ApiKeyView(
                    id,
                    name,
                    null,
                    prefix,
                    roles,
                    missions,
                    rights,
                    madeBy,
                    createdAt,
                    expiresAt,
                    lastUsedAt,
                    revokedAt);
        }

        static ApiKeyView of(ApiKey key, @Nullable KeySecret secret) {
            return new ApiKeyView(
                    key.id(),
                    key.name(),
                    secret == null ? null : secret.text(),
                    key.prefix(),
                    key.rights().roles(),
                    key.rights().missions(),
                    key.rights().list(),
                    key.makerName(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.lastUsedAt(),
                    key.revokedAt());
        }
    }
}
