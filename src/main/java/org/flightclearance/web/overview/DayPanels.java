package org.flightclearance.web.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.search.DayFlight;
import org.flightclearance.request.search.DayFlights;
import org.flightclearance.request.search.FlightStanding;
import org.flightclearance.request.search.FlightsBySector;
import org.flightclearance.web.report.ReportTable.Figure;
import org.flightclearance.web.search.BoardPage;
import org.flightclearance.web.search.BoardPart;

/** Counts the flights of today and tomorrow by sector and by whether they may fly. */
@ApplicationScoped
class DayPanels {

    private final DayFlights flights;

    DayPanels(DayFlights flights) {
        this.flights = flights;
    }

    /**
     * A day.
     *
     * @param name key of its title
     * @param day the date in words
     * @param board address of its board
     * @param columns what is counted, only what occurs
     * @param rows the sectors, then all of them together; empty: there are no flights
     */
    public record Day(String name, String day, String board, int total, List<String> columns, List<Row> rows) {}

    /**
     * A sector with its counts.
     *
     * @param sum whether these are all sectors together
     */
    public record Row(String sector, List<Figure> figures, boolean sum) {}

    List<Day> read(Mission mission, Instant now, Wording wording) {
        var today = LocalDate.ofInstant(now, mission.timeZone());
        return List.of(
                day("today", mission, today, now, wording), day("tomorrow", mission, today.plusDays(1), now, wording));
    }

    private Day day(String name, Mission mission, LocalDate day, Instant now, Wording wording) {
        var listed = BoardPart.ALL.of(flights.on(mission, day), now);
        var standings = Stream.of(FlightStanding.values())
                .filter(standing -> listed.stream().anyMatch(flight -> flight.standingAt(now) == standing))
                .toList();
        var counted = new Counted(mission, day, standings, now, wording);
        var rows = new ArrayList<Row>();
        FlightsBySector.of(mission, listed).forEach((sector, of) -> rows.add(counted.row(sector, of)));
        if (rows.size() > 1) {
            rows.add(counted.row(null, listed));
        }
        return new Day(
                name,
                BoardPage.inWords(day, wording),
                BoardPart.ALL.address(mission.code(), day),
                listed.size(),
                standings.stream().map(wording::word).toList(),
                List.copyOf(rows));
    }

    /** What the counts of a day have in common. */
    private record Counted(
            Mission mission, LocalDate day, List<FlightStanding> standings, Instant now, Wording wording) {

        /** @param sector null: all sectors together */
        Row row(@Nullable String sector, Collection<DayFlight> flights) {
            var name = sector == null
                    ? wording.text("overview.all_sectors")
                    : sector.equals(FlightsBySector.NONE)
                            ? wording.text("board.no_sector")
                            : wording.name(mission.sectorNamed(sector));
            return new Row(
                    name,
                    standings.stream()
                            .map(standing -> figure(new BoardPart(sector, standing), flights))
                            .toList(),
                    sector == null);
        }

        private Figure figure(BoardPart part, Collection<DayFlight> flights) {
            int count = part.of(flights, now).size();
            return new Figure(wording.text("number", count), count == 0 ? null : part.address(mission.code(), day));
        }
    }
}
