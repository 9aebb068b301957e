package org.flightclearance.api.admin;

import java.time.Instant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.installation.SystemState;
import org.flightclearance.installation.SystemStateService;
import org.flightclearance.security.Permission;

/** How the node stands that answers. */
@Path("/api/v1/admin/system")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@PermissionsAllowed(Permission.Named.SEE_SYSTEM)
@Produces(MediaType.APPLICATION_JSON)
public class SystemResource {

    private final SystemStateService service;

    SystemResource(SystemStateService service) {
        this.service = service;
    }

    @GET
    public SystemView show() {
        return SystemView.of(service.now());
    }

    /**
     * The state of a node in an answer.
     *
     * @param clockAheadMs how far its clock is ahead of that of the database, in milliseconds
     */
    public record SystemView(
            String version,
            String java,
            Instant startedAt,
            String database,
            @Nullable Long databaseBytes,
            long clockAheadMs,
            String timeZoneData,
            @Nullable Instant lastBackupAt) {

        static SystemView of(SystemState state) {
            return new SystemView(
                    state.version(),
                    state.java(),
                    state.startedAt(),
                    state.database(),
                    state.databaseBytes(),
                    state.clockAhead().toMillis(),
                    state.timeZoneData(),
                    state.lastBackupAt());
        }
    }
}
