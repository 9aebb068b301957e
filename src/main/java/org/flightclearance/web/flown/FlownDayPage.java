package org.flightclearance.web.flown;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.time.RecordableTime;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;

/** The flights of a day that may fly, to be confirmed in one form: each is preset to what was planned. */
@Path("/flights")
@Authenticated
@FormAuthentication
public class FlownDayPage {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final FlownDays days;
    private final ExecutionService service;

    FlownDayPage(Visit visit, UtcClock clock, Missions missions, FlownDays days, ExecutionService service) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.days = days;
        this.service = service;
    }

    /**
     * The page.
     *
     * @param form the day in the address, and the fields of the rows
     * @param title the mission and the day; null: no day can be shown
     * @param done how many flights were just recorded; empty: none
     * @param records whether the user may record them
     * @param previous address of the day before; empty: none can be recorded
     * @param next address of the day after; empty: none can be recorded
     */
    @CheckedTemplate(basePath = "flown", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FlownDay(
            Frame frame,
            Form form,
            MissionPick pick,
            @Nullable String title,
            String done,
            List<FlownRow> rows,
            boolean records,
            String previous,
            String next)
            implements TemplateInstance {}

    @GET
    public Response show(UriInfo uri, @RestQuery @Nullable String mission, @RestQuery @Nullable Integer done) {
        var now = clock.now();
        var pick = MissionPick.of(missions, visit.actor(), mission);
        var asked = new PostedFields(uri.getQueryParameters());
        var day = asked.day("day");
        if (pick.picked() == null) {
            return visit.page(nothing(Form.of(asked.fields()), pick));
        }
        try {
            asked.refuseIfAny();
        } catch (Refused refused) {
            return visit.again(nothing(Form.refused(asked.fields(), refused, visit.wording()), pick), refused);
        }
        var of = missions.of(visit.actor(), pick.picked());
        var shown = Objects.requireNonNullElse(day, LocalDate.ofInstant(now, of.timeZone()));
        var rows = days.rows(of, shown, now);
        var form = FlownRow.prefilled(rows).put("day", shown).form();
        return visit.page(page(form, pick, of, shown, done == null ? 0 : done, rows));
    }

    @POST
    public Response record(@RestQuery @Nullable String mission, MultivaluedMap<String, String> body) {
        var now = clock.now();
        var of = missions.of(visit.actor(), mission);
        Move.FLIGHT.checkRole(visit.actor(), of.code());
        var posted = new PostedFields(body);
        var day = Objects.requireNonNullElse(posted.day("day"), LocalDate.ofInstant(now, of.timeZone()));
        var flights = new PostedFlights(posted, days.rows(of, day, now));
        try {
            var reports = flights.changed();
            posted.refuseIfAny();
            if (!reports.isEmpty()) {
                service.flights(visit.actor(), now, reports, flights.seen(), Findings.noting());
            }
            return Response.seeOther(UriBuilder.fromUri(address(of, day))
                            .queryParam("done", reports.size())
                            .build())
                    .build();
        } catch (Refused refused) {
            var shown = FaultPointers.each(refused, flights::inForm);
            flights.renewUntouched();
            var form = Form.refused(posted.fields(), shown, visit.wording());
            var pick = MissionPick.of(missions, visit.actor(), of.code());
            return visit.again(page(form, pick, of, day, 0, days.rows(of, day, now)), shown);
        }
    }

    private FlownDay nothing(Form form, MissionPick pick) {
        return new FlownDay(visit.frame(), form, pick, null, "", List.of(), false, "", "");
    }

    private FlownDay page(Form form, MissionPick pick, Mission mission, LocalDate day, int done, List<FlownRow> rows) {
        // The language switch returns to the day, also after a form that was refused
        var frame = visit.frameOf(address(mission, day));
        var words = frame.wording();
        return new FlownDay(
                frame,
                form,
                pick,
                words.text("flown.title_of", mission.code(), words.day(day, "EEEE") + " " + words.day(day)),
                done == 0 ? "" : words.text("flown.done", done),
                rows,
                Move.FLIGHT.permission().isGrantedTo(visit.actor(), mission.code()),
                neighbour(mission, day.minusDays(1)),
                neighbour(mission, day.plusDays(1)));
    }

    private static String neighbour(Mission mission, LocalDate day) {
        return RecordableTime.includes(day) ? address(mission, day) : "";
    }

    /** The address of the page of that day. */
    public static String address(Mission mission, LocalDate day) {
        return UriBuilder.fromPath("/flights")
                .queryParam("mission", "{mission}")
                .queryParam("day", "{day}")
                .buildFromMap(Map.of("mission", mission.code(), "day", day.toString()))
                .toString();
    }
}
