package org.flightclearance.web.admin;

import java.time.Duration;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.installation.SystemState;
import org.flightclearance.installation.SystemStateService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.ZoneData;
import org.flightclearance.web.frame.FileSize;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The page that says how this node stands. */
@Path("/system")
@PermissionsAllowed(Permission.Named.SEE_SYSTEM)
@FormAuthentication
public class SystemPage {

    /** A deadline is a matter of minutes, so a clock that is off by more is worth a word. <i>Choice.</i> */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private final Visit visit;
    private final SystemStateService service;

    SystemPage(Visit visit, SystemStateService service) {
        this.visit = visit;
        this.service = service;
    }

    /**
     * The page.
     *
     * @param size of the database, in words; null: it is in memory
     * @param clockAhead in seconds
     * @param clocksDiffer whether the clocks of the node and of the database are too far apart
     * @param oldZones the newest edition of the time zone database that is known, if Java has an older one; null: it has it
     * @param lastBackup in words; null: there is none
     */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SystemFacts(
            Frame frame,
            SystemState state,
            String startedAt,
            @Nullable String size,
            double clockAhead,
            boolean clocksDiffer,
            @Nullable String oldZones,
            @Nullable String lastBackup)
            implements TemplateInstance {}

    @GET
    public Response show() {
        var state = service.now();
        var wording = visit.wording();
        return visit.page(new SystemFacts(
                visit.frame(),
                state,
                wording.instant(state.startedAt()),
                state.databaseBytes() == null ? null : FileSize.said(state.databaseBytes(), wording),
                state.clockAhead().toMillis() / 1_000.0,
                state.clockAhead().abs().compareTo(CLOCKS_DIFFER) > 0,
                state.timeZoneData().compareTo(ZoneData.KNOWN) < 0 ? ZoneData.KNOWN : null,
                state.lastBackupAt() == null ? null : wording.instant(state.lastBackupAt())));
    }
}
