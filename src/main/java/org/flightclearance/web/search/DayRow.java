package org.flightclearance.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Status;
import org.flightclearance.request.search.DayFlight;
import org.flightclearance.request.search.FlightStanding;
import org.flightclearance.web.frame.Tag;

/**
 * A flight of a day as one line of a table.
 *
 * @param columns labels of the cells
 * @param mission code
 * @param departure in the mission's zone and in UTC, or once if they are the same
 * @param aircraft type and registration
 * @param tag whether it may fly
 * @param notes which legs may not fly, what the gate and the approval say, or by when an answer is due
 */
public record DayRow(
        Columns columns,
        String mission,
        String departure,
        String callsign,
        String aircraft,
        String route,
        String purpose,
        String sector,
        String reference,
        Tag tag,
        List<String> notes) {

    /** Approved or notified, and not given up; perhaps held back at the gate. */
    private static final Set<FlightStanding> MAY_FLY =
            EnumSet.of(FlightStanding.CLEARED, FlightStanding.NOTIFIED, FlightStanding.NOT_RELEASED);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Labels of the cells on a narrow screen, in each row as in the other lists. */
    public record Columns(
            String callsign,
            String aircraft,
            String route,
            String purpose,
            String sector,
            String state,
            String reference) {

        static Columns in(Wording wording) {
            return new Columns(
                    wording.text("column.callsign"),
                    wording.text("column.aircraft"),
                    wording.text("column.route"),
                    wording.text("field.purpose"),
                    wording.text("column.sector"),
                    wording.text("column.state"),
                    wording.text("column.reference"));
        }
    }

    /** @param approvals of the flight, if it may depart */
    static DayRow of(
            DayFlight flight, Mission mission, List<Reply> approvals, Instant now, Columns columns, Wording wording) {
        var standing = flight.standingAt(now);
        return new DayRow(
                columns,
                mission.code(),
                departure(flight.departureAt(), mission.timeZone(), wording),
                Objects.requireNonNullElse(flight.callsign(), ""),
                Stream.of(flight.aircraftType(), flight.registration())
                        .filter(Objects::nonNull)
                        .reduce((type, registration) -> type + " " + registration)
                        .orElse(""),
                flight.route(),
                wording.word(flight.purpose()),
                flight.sector() == null ? "" : wording.name(mission.sectorNamed(flight.sector())),
                flight.reference(),
                new Tag(colour(flight, standing, now).name().toLowerCase(Locale.ROOT), wording.word(standing)),
                notes(flight, standing, approvals, wording));
    }

    /** An approved flight that may not fly on that day must not look as if it may. */
    private static Status colour(DayFlight flight, FlightStanding standing, Instant now) {
        return switch (standing) {
            case NOT_RELEASED, REFUSED -> Status.DENIED;
            case NO_ANSWER -> Status.UNANSWERED;
            default -> flight.statusAt(now);
        };
    }

    private static List<String> notes(
            DayFlight flight, FlightStanding standing, List<Reply> approvals, Wording wording) {
        var notes = new ArrayList<String>();
        if (standing == FlightStanding.WAITING && flight.deadlineAt() != null) {
            notes.add(wording.text("board.answer_due", flight.deadlineAt()));
        }
        if (!flight.legs().later().isEmpty()) {
            notes.add(wording.text(
                    "board.legs_of_day",
                    numbers(flight.legs().later()),
                    flight.legs().later().size()));
        }
        if (MAY_FLY.contains(standing)) {
            notes.addAll(ofLegs(flight, standing, wording));
        }
        for (var approval : approvals) {
            if (approval.conditions() != null) {
                notes.add(approval.conditions());
            }
            if (approval.validFrom() != null || approval.validTo() != null) {
                notes.add(wording.text(
                        "board.valid",
                        Objects.requireNonNullElse(approval.validFrom(), "…"),
                        Objects.requireNonNullElse(approval.validTo(), "…")));
            }
        }
        return notes;
    }

    /** Which legs may not fly, and what the gate said. */
    private static List<String> ofLegs(DayFlight flight, FlightStanding standing, Wording wording) {
        var notes = new ArrayList<String>();
        var notGranted = flight.legs().notGranted();
        if (!notGranted.isEmpty()) {
            notes.add(wording.text("board.in_part", numbers(notGranted), notGranted.size()));
        }
        var gates = flight.legs().notReleased();
        if (standing == FlightStanding.NOT_RELEASED) {
            gates.values().stream().distinct().map(wording::word).forEach(notes::add);
        } else {
            gates.forEach((leg, gate) -> notes.add(wording.text("board.gate_of_leg", leg, gate)));
        }
        return notes;
    }

    private static String numbers(List<Integer> legs) {
        return legs.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String departure(Instant at, ZoneId zone, Wording wording) {
        var local = at.atZone(zone);
        var utc = at.atOffset(ZoneOffset.UTC);
        var zulu = CLOCK.format(utc) + "Z";
        if (local.getOffset().equals(ZoneOffset.UTC)) {
            return zulu;
        }
        return CLOCK.format(local)
                + " ("
                + (utc.toLocalDate().equals(local.toLocalDate()) ? "" : day(utc.toLocalDate(), wording) + " ")
                + zulu
                + ")";
    }

    private static String day(LocalDate day, Wording wording) {
        return wording.day(day, "d MMM");
    }
}
