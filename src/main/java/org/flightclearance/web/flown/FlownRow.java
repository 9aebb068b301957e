package org.flightclearance.web.flown;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Flight;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.form.PrefilledFields;

/**
 * A flight of the day, as a row of the form.
 *
 * @param legs numbers of the legs that may fly
 * @param pointer of the fields of the row
 * @param departure planned, in UTC
 * @param notes what is recorded of the gate, and of legs that differ
 * @param recorded what is recorded of the flight, if it is the same for all legs; null: nothing, or the legs differ
 * @param perLeg whether the legs differ, so that only the form of the request can change them
 * @param departs planned departure, UTC
 */
public record FlownRow(
        String reference,
        String pointer,
        List<Integer> legs,
        String departure,
        String callsign,
        String route,
        List<String> notes,
        @Nullable Flight recorded,
        boolean perLeg,
        Instant departs) {

    static FlownRow of(FlightRequest request, Wording wording) {
        var flights = flights(request);
        boolean differ = flights.stream().distinct().count() > 1;
        return new FlownRow(
                request.reference(),
                "/flights/" + request.reference(),
                request.grantedLegs(),
                wording.instant(request.derived().departureAt()),
                Objects.requireNonNullElse(request.aircraft().callsign(), ""),
                request.derived().route(),
                notes(request, differ, wording),
                differ ? null : flights.get(0),
                differ,
                request.derived().departureAt());
    }

    /** Null where nothing is recorded of a leg. */
    private static List<@Nullable Flight> flights(FlightRequest request) {
        return request.grantedLegs().stream()
                .map(leg ->
                        request.executed().leg(leg).map(LegExecution::flight).orElse(null))
                .collect(Collectors.toList());
    }

    private static List<String> notes(FlightRequest request, boolean differ, Wording wording) {
        var gates = request.executed().legs().stream()
                .map(LegExecution::gate)
                .filter(Objects::nonNull)
                .map(gate -> wording.word(gate.outcome()))
                .distinct();
        return differ
                ? Stream.concat(gates, Stream.of(wording.text("flown.legs_differ")))
                        .toList()
                : gates.toList();
    }

    /** Each flight that has departed is preset to flown as planned, unless something else is recorded. */
    static PrefilledFields prefilled(List<FlownRow> rows, Instant now) {
        var form = new PrefilledFields();
        for (var row : rows) {
            var recorded = row.recorded();
            if (recorded != null) {
                form.put(row.pointer() + "/outcome", recorded.outcome())
                        .put(row.pointer() + "/cause", recorded.cause())
                        .put(row.pointer() + "/held_minutes", recorded.heldMinutes());
            } else if (!row.perLeg() && row.departs().isBefore(now)) {
                form.put(row.pointer() + "/outcome", FlightOutcome.FLOWN);
            }
        }
        return form;
    }
}
