package org.flightclearance.api.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.rules.HolidaysResource.HolidayView;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.file.DayRange;
import org.flightclearance.notice.file.HolidayFile;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.rules.KeptHolidays;
import org.flightclearance.rules.MovedHoliday;
import org.flightclearance.rules.RuleChangeResult;
import org.flightclearance.security.Permission;

/** Imports the holidays of an iCalendar file, or tries it as a dry run. */
@Path("/api/v1/holidays/imports")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Produces(MediaType.APPLICATION_JSON)
public class HolidayImportsResource {

    static final String CALENDAR = "text/calendar";

    private final Call call;
    private final Missions missions;
    private final CalendarService service;

    HolidayImportsResource(Call call, Missions missions, CalendarService service) {
        this.call = call;
        this.missions = missions;
        this.service = service;
    }

    @POST
    @Consumes(CALENDAR)
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response bring(Spool spool, @Context UriInfo uri) throws IOException {
        var parameters = new ParameterReader(uri.getQueryParameters());
        boolean dryRun = Objects.requireNonNullElse(parameters.truth("dry_run"), false);
        var code = parameters.text("mission");
        if (code == null) {
            parameters.fault("mission", "fault.required");
        }
        var since = parameters.day("since");
        var authority = parameters.text("authority");
        parameters.refuseFaults();
        var mission = missions.of(call.actor(), code);
        var file = read(spool, since, mission.timeZone());
        var changed = service.addAll(
                call.actor(), call.now(), mission.code(), authority, file.days(), moved -> false, dryRun);
        return Response.status(dryRun ? 200 : 201)
                .entity(HolidayImportView.of(changed, file, mission.code()))
                .build();
    }

    private HolidayFile read(Spool spool, @Nullable LocalDate since, ZoneId zone) throws IOException {
        try (var body = spool.open()) {
            var text = HolidayFile.decoded(body.readNBytes(HolidayFile.LARGEST + 1));
            var today = call.now().atZone(zone).toLocalDate();
            return HolidayFile.calendar(text, DayRange.since(since, today));
        }
    }

    /**
     * A holiday that may have moved.
     *
     * @param id of the holiday
     * @param date on which it is recorded
     * @param to the day on which the calendar has it
     */
    public record PerhapsMoved(UUID id, LocalDate date, String name, LocalDate to) {

        static PerhapsMoved of(MovedHoliday moved) {
            return new PerhapsMoved(moved.holiday(), moved.from(), moved.name(), moved.to());
        }
    }

    /** A day that is no day off. */
    public record ObservanceView(LocalDate date, String name) {

        static ObservanceView of(HolidayProfile day) {
            return new ObservanceView(Objects.requireNonNull(day.date()), Objects.requireNonNull(day.name()));
        }
    }

    /**
     * The result of a calendar import or of its dry run.
     *
     * @param items all its days, by date
     * @param renamed how many got another name, or changed between provisional and confirmed
     * @param perhapsMoved recorded holidays that the calendar names on another day nearby; they stay where they are
     * @param observances days that are no days off, as the calendar says; they are not imported
     * @param skipped how many events were passed over: with a time of day, cancelled, or with no day in the range
     */
    public record HolidayImportView(
            List<HolidayView> items,
            int added,
            int renamed,
            int unchanged,
            List<PerhapsMoved> perhapsMoved,
            List<ObservanceView> observances,
            int skipped,
            EffectView effect) {

        static HolidayImportView of(RuleChangeResult<KeptHolidays> changed, HolidayFile file, String mission) {
            var kept = changed.what();
            return new HolidayImportView(
                    kept.all().stream().map(one -> HolidayView.of(one, mission)).toList(),
                    kept.added().size(),
                    kept.renamed().size(),
                    kept.unchanged().size(),
                    kept.perhapsMoved().stream().map(PerhapsMoved::of).toList(),
                    file.observances().stream().map(ObservanceView::of).toList(),
                    file.skipped(),
                    EffectView.of(changed.effect()));
        }
    }
}
