package org.flightclearance.api.admin;

import java.time.Instant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.backup.Backup;
import org.flightclearance.backup.BackupService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;

/** The backups of the database. The files stay on the server: they hold everything, also the hashes of passwords. */
@Path("/api/v1/admin/backups")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@PermissionsAllowed(Permission.Named.MAKE_BACKUPS)
@Produces(MediaType.APPLICATION_JSON)
public class BackupsResource {

    private final BackupService service;
    private final UtcClock clock;

    BackupsResource(BackupService service, UtcClock clock) {
        this.service = service;
        this.clock = clock;
    }

    @GET
    public Items<BackupView> list() {
        return new Items<>(service.list().stream().map(BackupView::of).toList());
    }

    @POST
    @Idempotent
    public Response make() {
        return Response.status(Response.Status.CREATED)
                .entity(BackupView.of(service.make(clock.now(), false)))
                .build();
    }

    /**
     * A backup in an answer.
     *
     * @param file its path on the server
     */
    public record BackupView(String file, Instant madeAt, long bytes, boolean scheduled) {

        static BackupView of(Backup backup) {
            return new BackupView(backup.file().toString(), backup.madeAt(), backup.bytes(), backup.scheduled());
        }
    }
}
