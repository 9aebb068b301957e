package org.flightclearance.web.admin;

import java.net.URI;
import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.backup.Backup;
import org.flightclearance.backup.BackupSchedule;
import org.flightclearance.backup.BackupService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.FileSize;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The page on which administrators make backups, and see when the last one was made. */
@Path("/backups")
@PermissionsAllowed(Permission.Named.MAKE_BACKUPS)
@FormAuthentication
public class BackupPages {

    private final Visit visit;
    private final BackupService service;
    private final BackupSchedule schedule;
    private final UtcClock clock;

    BackupPages(Visit visit, BackupService service, BackupSchedule schedule, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param refusal why the backup that was asked for was not made; null: none was refused
     * @param elsewhere whether the database has tools of its own for backups
     * @param last when the last one was made; null: there is none
     * @param old after how many days the last backup is old; null: it is not
     */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record BackupList(
            Frame frame,
            @Nullable String refusal,
            boolean elsewhere,
            @Nullable String last,
            @Nullable Integer old,
            List<Row> backups)
            implements TemplateInstance {}

    /** One line of the list, in words. */
    public record Row(String madeAt, String file, String size, boolean scheduled) {}

    @GET
    public Response list() {
        return visit.page(page(null));
    }

    @POST
    public Response make() {
        try {
            service.make(clock.now(), false);
        } catch (Refused refused) {
            return visit.again(page(visit.wording().say(refused.detail())), refused);
        }
        return Response.seeOther(URI.create("/backups")).build();
    }

    private BackupList page(@Nullable String refusal) {
        var backups = service.list();
        var now = clock.now();
        var rows = backups.stream().map(this::row).toList();
        boolean old = !service.isElsewhere() && schedule.isOld(backups, now);
        var last = Backup.last(backups, now)
                .map(backup -> visit.wording().instant(backup.madeAt()))
                .orElse(null);
        return new BackupList(visit.frame(), refusal, service.isElsewhere(), last, old ? schedule.days() : null, rows);
    }

    private Row row(Backup backup) {
        var size = FileSize.said(backup.bytes(), visit.wording());
        return new Row(visit.wording().instant(backup.madeAt()), backup.file().toString(), size, backup.scheduled());
    }
}
