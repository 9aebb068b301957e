package org.flightclearance.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
import org.flightclearance.request.search.FlightsBySector;
import org.flightclearance.time.RecordableTime;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.flown.FlownDayPage;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.map.MapBox;
import org.flightclearance.web.map.Maps;

/** The board of the day: the flights of a mission by sector, and whether they may fly. Made to be printed. */
@Path("/board")
@Authenticated
@FormAuthentication
public class BoardPage {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final DayFlights flights;
    private final Maps maps;

    BoardPage(Visit visit, UtcClock clock, Missions missions, DayFlights flights, Maps maps) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.flights = flights;
        this.maps = maps;
    }

    /**
     * The page.
     *
     * @param form the day in the address
     * @param title the mission and the day
     * @param asOf for which instant and in which zone, in words
     * @param part which flights of the day it shows, in words; empty: all
     * @param whole address of the board with all flights
     * @param counts how many of all flights may fly, wait, and so on, in words
     * @param cut whether the day may have more flights than the page shows
     * @param most how many it shows at most
     * @param map null if no flight is shown
     * @param flown address of the page that confirms these flights
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
            String part,
            String whole,
            List<Sector> sectors,
            List<String> counts,
            boolean cut,
            int most,
            @Nullable MapBox map,
            String flown,
            String previous,
            String next)
            implements TemplateInstance {}

    /** The flights of a sector; empty name: of none. */
    public record Sector(String name, List<DayRow> rows) {}

    @GET
    public Response show(UriInfo uri, @RestQuery @Nullable String mission) {
        var now = clock.now();
        var pick = MissionPick.of(missions, visit.actor(), mission);
        var part = BoardPart.of(uri.getQueryParameters());
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
                page(pick, of, Objects.requireNonNullElse(day, LocalDate.ofInstant(now, of.timeZone())), part, now));
    }

    /** The map of the board by itself, for which some pages have no room. */
    @GET
    @Path("/map.svg")
    public Response map(UriInfo uri, @RestQuery @Nullable String mission) {
        var now = clock.now();
        var of = missions.of(visit.actor(), mission);
        var posted = new PostedFields(uri.getQueryParameters());
        var day = posted.day("day");
        posted.refuseIfAny();
        var on = Objects.requireNonNullElse(day, LocalDate.ofInstant(now, of.timeZone()));
        var listed = BoardPart.of(uri.getQueryParameters()).of(flights.on(of, on), now);
        return maps.of(of, on, listed, now, visit.wording())
                .orElseThrow(Refused::notFound)
                .picture();
    }

    private Board page(Form form, MissionPick pick) {
        var frame = visit.frame();
        return new Board(
                frame,
                form,
                pick,
                frame.say("board.title"),
                "",
                "",
                "",
                List.of(),
                List.of(),
                false,
                0,
                null,
                "",
                "",
                "");
    }

    private Board page(MissionPick pick, Mission mission, LocalDate day, BoardPart part, Instant now) {
        var frame = visit.frame();
        var found = flights.on(mission, day);
        var listed = part.of(found, now);
        var approvals = flights.approvals(listed.stream()
                .filter(flight -> flight.standingAt(now) == FlightStanding.CLEARED)
                .toList());
        return new Board(
                frame,
                Form.of(Map.of("day", List.of(day.toString()))),
                pick,
                frame.say("board.title_of", mission.code(), inWords(day, frame.wording())),
                frame.say("board.as_of", now, mission.name(), mission.timeZone().getId()),
                part.words(mission, frame.wording()),
                BoardPart.ALL.address(mission.code(), day),
                bySector(mission, listed, approvals, now),
                DayCounts.of(found, now, frame.wording()),
                found.size() == DayFlights.MOST,
                DayFlights.MOST,
                maps.of(mission, day, listed, now, frame.wording())
                        .map(map -> map.box(part.mapAddress(mission.code(), day)))
                        .orElse(null),
                FlownDayPage.address(mission, day),
                neighbour(mission, day.minusDays(1)),
                neighbour(mission, day.plusDays(1)));
    }

    private List<Sector> bySector(
            Mission mission, Collection<DayFlight> listed, Map<UUID, List<Reply>> approvals, Instant now) {
        var columns = DayRow.Columns.in(visit.wording());
        return FlightsBySector.of(mission, listed).entrySet().stream()
                .map(sector -> new Sector(
                        visit.wording().name(mission.sectorNamed(sector.getKey())),
                        sector.getValue().stream()
                                .map(flight -> DayRow.of(
                                        flight,
                                        mission,
                                        approvals.getOrDefault(flight.id(), List.of()),
                                        now,
                                        columns,
                                        visit.wording()))
                                .toList()))
                .toList();
    }

    private static String neighbour(Mission mission, LocalDate day) {
        return RecordableTime.includes(day) ? BoardPart.ALL.address(mission.code(), day) : "";
    }

    /** A day with its weekday. */
    public static String inWords(LocalDate day, Wording wording) {
        return wording.day(day, "EEEE") + " " + wording.day(day);
    }
}
