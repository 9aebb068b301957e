package org.flightclearance.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.search.DayFlight;
import org.flightclearance.request.search.FlightStanding;
import org.flightclearance.request.search.FlightsBySector;

/**
 * Which flights of a day a board shows.
 *
 * @param sector only those of this sector; {@link FlightsBySector#NONE}: only those without one; null: all
 * @param standing only those that stand like this; null: all
 */
public record BoardPart(@Nullable String sector, @Nullable FlightStanding standing) {

    public static final BoardPart ALL = new BoardPart(null, null);

    /** The part in the query of an address. A standing that does not exist is ignored. */
    static BoardPart of(MultivaluedMap<String, String> query) {
        var standing = query.getFirst("standing");
        return new BoardPart(
                query.getFirst("sector"),
                Stream.of(FlightStanding.values())
                        .filter(known -> wire(known).equals(standing))
                        .findFirst()
                        .orElse(null));
    }

    boolean isAll() {
        return sector == null && standing == null;
    }

    /** The flights of this part, without those that were withdrawn. */
    public List<DayFlight> of(Collection<DayFlight> flights, Instant now) {
        return flights.stream()
                .filter(flight -> flight.standingAt(now) != FlightStanding.WITHDRAWN)
                .filter(flight -> sector == null || sector.equals(FlightsBySector.sectorOf(flight)))
                .filter(flight -> standing == null || standing == flight.standingAt(now))
                .toList();
    }

    /** The address of this part of a board. */
    public String address(String mission, LocalDate day) {
        return address("/board", mission, day);
    }

    /** The address of the map of this part by itself. */
    String mapAddress(String mission, LocalDate day) {
        return address("/board/map.svg", mission, day);
    }

    private String address(String path, String mission, LocalDate day) {
        var address = UriBuilder.fromPath(path)
                .queryParam("mission", "{mission}")
                .resolveTemplate("mission", mission)
                .queryParam("day", day);
        if (sector != null) {
            address.queryParam("sector", "{sector}").resolveTemplate("sector", sector);
        }
        if (standing != null) {
            address.queryParam("standing", wire(standing));
        }
        return address.build().toString();
    }

    /** What it shows, in words; empty if that is all. */
    String words(Mission mission, Wording wording) {
        return String.join(
                ", ",
                Stream.of(
                                sector == null
                                        ? ""
                                        : sector.equals(FlightsBySector.NONE)
                                                ? wording.text("board.no_sector")
                                                : wording.text("report.row.sector", mission.sectorNamed(sector)),
                                standing == null ? "" : wording.word(standing))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String wire(FlightStanding standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
