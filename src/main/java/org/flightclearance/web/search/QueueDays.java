package org.flightclearance.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.search.DayFlight;
import org.flightclearance.request.search.DayFlights;
import org.flightclearance.request.search.FlightStanding;

/** Reads today and tomorrow for the queue: which flights may depart. */
@ApplicationScoped
class QueueDays {

    /** A large mission has up to fifty flights a day; the board shows all of them. */
    private static final int MOST = 25;

    private final DayFlights flights;

    QueueDays(DayFlights flights) {
        this.flights = flights;
    }

    /**
     * A day of the queue.
     *
     * @param name the key of its title
     * @param day the date in words
     * @param rows without the flights that were withdrawn
     * @param total how many flights it has, without those
     * @param counts how many may fly, wait, and so on, in words
     */
    public record Day(
            String name, String day, List<DayRow> rows, int total, List<String> counts, List<BoardLink> boards) {

        public boolean isCut() {
            return rows.size() < total;
        }
    }

    /** The board of the day of a mission. */
    public record BoardLink(String mission, String address) {}

    /** A flight with its mission. */
    private record Listed(DayFlight flight, Mission mission) {}

    /** Today and tomorrow, each in the zone of each mission. */
    List<Day> read(QueueLists.Reading reading) {
        return List.of(day("today", 0, reading), day("tomorrow", 1, reading));
    }

    private Day day(String name, int daysAhead, QueueLists.Reading reading) {
        var found = new ArrayList<Listed>();
        var boards = new ArrayList<BoardLink>();
        for (var mission : reading.among()) {
            var day = today(mission, reading.now()).plusDays(daysAhead);
            flights.on(mission, day).forEach(flight -> found.add(new Listed(flight, mission)));
            boards.add(new BoardLink(mission.code(), BoardPart.ALL.address(mission.code(), day)));
        }
        var listed = found.stream()
                .filter(one -> one.flight().standingAt(reading.now()) != FlightStanding.WITHDRAWN)
                .sorted(Comparator.comparing(one -> one.flight().departureAt()))
                .toList();
        var columns = DayRow.Columns.in(reading.wording());
        return new Day(
                name,
                dates(reading, daysAhead),
                shown(listed, reading.now())
                        .map(one -> DayRow.of(
                                one.flight(), one.mission(), List.of(), reading.now(), columns, reading.wording()))
                        .toList(),
                listed.size(),
                DayCounts.of(found.stream().map(Listed::flight).toList(), reading.now(), reading.wording()),
                boards);
    }

    /** All flights; if there are too many, those that depart next. */
    private static Stream<Listed> shown(List<Listed> flights, Instant now) {
        long departed = flights.stream()
                .filter(one -> one.flight().departureAt().isBefore(now))
                .count();
        return flights.stream()
                .skip(Math.max(0, Math.min(departed, flights.size() - MOST)))
                .limit(MOST);
    }

    /** The date; two dates if it is another day already in another mission. */
    private static String dates(QueueLists.Reading reading, int daysAhead) {
        return String.join(
                " / ",
                reading.among().stream()
                        .map(mission -> today(mission, reading.now()).plusDays(daysAhead))
                        .distinct()
                        .sorted()
                        .map(day -> BoardPage.inWords(day, reading.wording()))
                        .toList());
    }

    private static LocalDate today(Mission mission, Instant now) {
        return LocalDate.ofInstant(now, mission.timeZone());
    }
}
