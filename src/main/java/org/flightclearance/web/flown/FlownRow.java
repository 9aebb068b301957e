package org.flightclearance.web.flown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Flight;
import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.Gate;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;

/**
 * A flight of the day, as a row of the form.
 *
 * @param legs numbers of its legs of that day that may fly
 * @param pointer of the fields of the row
 * @param seen version and status of the request, as {@link SeenField#of} has them
 * @param departure planned, of the first of these legs, in UTC
 * @param notes which legs these are, if it has others, what is recorded of the gate, and of legs that differ
 * @param recorded what is recorded of the flight, if it is the same for all legs; null: nothing, or the legs differ
 * @param perLeg whether the legs differ, so that only the form of the request can change them
 * @param presumed the outcome that the form offers while none is recorded; null: none
 */
public record FlownRow(
        String reference,
        String pointer,
        String seen,
        List<Integer> legs,
        String departure,
        String callsign,
        String route,
        List<String> notes,
        @Nullable Flight recorded,
        boolean perLeg,
        @Nullable FlightOutcome presumed) {

    static final String SEEN = "/seen";
    static final String SHOWN = "/shown";

    private static final String NOTHING = "-";

    static FlownRow of(FlightRequest request, List<Integer> legs, Instant now, Wording wording) {
        var flights = flights(request, legs);
        var departure =
                Objects.requireNonNull(request.legs().get(legs.get(0) - 1).etd());
        boolean differ = flights.stream().distinct().count() > 1;
        return new FlownRow(
                request.reference(),
                "/flights/" + request.reference(),
                SeenField.of(request, now),
                legs,
                wording.instant(departure),
                Objects.requireNonNullElse(request.aircraft().callsign(), ""),
                request.derived().route(),
                notes(request, legs, differ, wording),
                differ ? null : flights.get(0),
                differ,
                !differ && departure.isBefore(now) && isReleased(request, legs) ? FlightOutcome.FLOWN : null);
    }

    /** Null where nothing is recorded of a leg. */
    private static List<@Nullable Flight> flights(FlightRequest request, List<Integer> legs) {
        return legs.stream()
                .map(leg ->
                        request.executed().leg(leg).map(LegExecution::flight).orElse(null))
                .collect(Collectors.toList());
    }

    /** Whether no gate is known to have held a leg back. */
    private static boolean isReleased(FlightRequest request, List<Integer> legs) {
        return gates(request, legs).allMatch(gate -> gate.outcome() == GateOutcome.RELEASED);
    }

    private static Stream<Gate> gates(FlightRequest request, List<Integer> legs) {
        return request.executed().legs().stream()
                .filter(leg -> legs.contains(leg.leg()))
                .map(LegExecution::gate)
                .filter(Objects::nonNull);
    }

    private static List<String> notes(FlightRequest request, List<Integer> legs, boolean differ, Wording wording) {
        var notes = new ArrayList<String>();
        if (legs.size() < request.grantedLegs().size()) {
            notes.add(wording.text(
                    "board.legs_of_day",
                    legs.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    legs.size()));
        }
        gates(request, legs)
                .map(gate -> wording.word(gate.outcome()))
                .distinct()
                .forEach(notes::add);
        if (differ) {
            notes.add(wording.text("flown.legs_differ"));
        }
        return notes;
    }

    /**
     * Each flight that has departed is preset to flown as planned, unless something else is recorded. Each row also
     * carries what the user saw of it, and what it was preset to.
     */
    static PrefilledFields prefilled(List<FlownRow> rows) {
        var form = new PrefilledFields();
        for (var row : rows) {
            var recorded = row.recorded();
            form.put(row.pointer() + SEEN, row.seen());
            if (recorded == null) {
                form.put(row.pointer() + "/outcome", row.presumed())
                        .put(row.pointer() + SHOWN, shown(row.presumed(), null, null));
            } else {
                form.put(row.pointer() + "/outcome", recorded.outcome())
                        .put(row.pointer() + "/cause", recorded.cause())
                        .put(row.pointer() + "/held_minutes", recorded.heldMinutes())
                        .put(
                                row.pointer() + SHOWN,
                                shown(recorded.outcome(), recorded.cause(), recorded.heldMinutes()));
            }
        }
        return form;
    }

    /** The three fields of a row in one text. The form sends back what it began with, so that a changed row can be told. */
    static String shown(@Nullable FlightOutcome outcome, @Nullable FlightCause cause, @Nullable Integer held) {
        return said(outcome) + " " + said(cause) + " " + said(held);
    }

    private static String said(@Nullable Object field) {
        return field == null ? NOTHING : field.toString().toLowerCase(Locale.ROOT);
    }
}
