package org.flightclearance.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Reply;
import org.flightclearance.request.search.DayFlight;
import org.flightclearance.request.search.DayFlights;
import org.flightclearance.request.search.FlightStanding;
import org.flightclearance.time.RecordableTime;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;

/** The board of the day: the flights of a mission by sector, and whether they may fly. Made to be printed. */
@Path("/board")
@Authenticated
@FormAuthentication
public class BoardPage {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final DayFlights flights;

    BoardPage(Visit visit, UtcClock clock, Missions missions, DayFlights flights) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.flights = flights;
    }

    /**
     * The page.
     *
     * @param form the day in the address
     * @param title the mission and the day
     * @param asOf for which instant and in which zone, in words
     * @param counts how many may fly, wait, and so on, in words
     * @param cut whether the day may have more flights than the page shows
     * @param most how many it shows at most
     * @param previous address of the day before; empty: none can be recorded
     * @param next address of the day after; empty: none can be recorded
     */
    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Board(
            Frame frame,
            Form form,
            MissionPick pick,
            String title,
            String asOf,
            List<Sector> sectors,
            List<String> counts,
            boolean cut,
            int most,
            String previous,
            String next)
            implements TemplateInstance {}

    /** The flights of a sector; empty name: of none. */
    public record Sector(String name, List<DayRow> rows) {}

    @GET
    public Response show(UriInfo uri, @RestQuery @Nullable String mission) {
        var now = clock.now();
        var pick = MissionPick.of(missions, visit.actor(), mission);
        var posted = new PostedFields(uri.getQueryParameters());
        var day = posted.day("day");
        if (pick.picked() == null) {
            return visit.page(page(Form.of(posted.fields()), pick));
        }
        try {
            posted.refuseIfAny();
        } catch (Refused refused) {
            return visit.again(page(Form.refused(posted.fields(), refused, visit.wording()), pick), refused);
        }
        var of = missions.of(visit.actor(), pick.picked());
        return visit.page(
                page(pick, of, Objects.requireNonNullElse(day, LocalDate.ofInstant(now, of.timeZone())), now));
    }

    private Board page(Form form, MissionPick pick) {
        var frame = visit.frame();
        return new Board(frame, form, pick, frame.say("board.title"), "", List.of(), List.of(), false, 0, "", "");
    }

    private Board page(MissionPick pick, Mission mission, LocalDate day, Instant now) {
        var frame = visit.frame();
        var found = flights.on(mission, day);
        var listed = found.stream()
                .filter(flight -> flight.standingAt(now) != FlightStanding.WITHDRAWN)
                .toList();
        var approvals = flights.approvals(listed.stream()
                .filter(flight -> flight.standingAt(now) == FlightStanding.CLEARED)
                .toList());
        return new Board(
                frame,
                Form.of(Map.of("day", List.of(day.toString()))),
                pick,
                frame.say("board.title_of", mission.code(), inWords(day, frame.wording())),
                frame.say("board.as_of", now, mission.name(), mission.timeZone().getId()),
                bySector(mission, listed, approvals, now),
                DayCounts.of(found, now, frame.wording()),
                found.size() == DayFlights.MOST,
                DayFlights.MOST,
                neighbour(mission, day.minusDays(1)),
                neighbour(mission, day.plusDays(1)));
    }

    /** The sectors in the order of the mission, then those that it no longer has, then the flights without one. */
    private List<Sector> bySector(
            Mission mission, Collection<DayFlight> listed, Map<UUID, List<Reply>> approvals, Instant now) {
        var rows = new TreeMap<String, List<DayRow>>(
                Comparator.comparingInt((String name) -> rank(mission, name)).thenComparing(name -> name));
        var columns = DayRow.Columns.in(visit.wording());
        for (var flight : listed) {
            var row = DayRow.of(
                    flight,
                    mission.timeZone(),
                    approvals.getOrDefault(flight.id(), List.of()),
                    now,
                    columns,
                    visit.wording());
            rows.computeIfAbsent(row.sector(), name -> new ArrayList<>()).add(row);
        }
        return rows.entrySet().stream()
                .map(sector -> new Sector(sector.getKey(), sector.getValue()))
                .toList();
    }

    private static int rank(Mission mission, String sector) {
        int place = mission.sectors().indexOf(sector);
        return sector.isEmpty()
                ? Integer.MAX_VALUE
                : place < 0 ? mission.sectors().size() : place;
    }

    private static String neighbour(Mission mission, LocalDate day) {
        return RecordableTime.includes(day) ? address(mission.code(), day) : "";
    }

    static String address(String mission, LocalDate day) {
        return UriBuilder.fromPath("/board")
                .queryParam("mission", mission)
                .queryParam("day", day)
                .build()
                .toString();
    }

    /** A day with its weekday. */
    static String inWords(LocalDate day, Wording wording) {
        return wording.day(day, "EEEE") + " " + wording.day(day);
    }
}
