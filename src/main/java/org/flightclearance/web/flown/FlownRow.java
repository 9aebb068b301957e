package org.flightclearance.web.flown;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Flight;
import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;

/**
 * A flight of the day, as a row of the form.
 *
 * @param legs numbers of the legs that may fly
 * @param pointer of the fields of the row
 * @param seen version and status of the request, as {@link SeenField#of} has them
 * @param departure planned, in UTC
 * @param notes what is recorded of the gate, and of legs that differ
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

    static FlownRow of(FlightRequest request, Instant now, Wording wording) {
        var flights = flights(request);
        boolean differ = flights.stream().distinct().count() > 1;
        return new FlownRow(
                request.reference(),
                "/flights/" + request.reference(),
                SeenField.of(request, now),
                request.grantedLegs(),
                wording.instant(request.derived().departureAt()),
                Objects.requireNonNullElse(request.aircraft().callsign(), ""),
                request.derived().route(),
                notes(request, differ, wording),
                differ ? null : flights.get(0),
                differ,
                !differ && isPresumedFlown(request, now) ? FlightOutcome.FLOWN : null);
    }

    /** Null where nothing is recorded of a leg. */
    private static List<@Nullable Flight> flights(FlightRequest request) {
        return request.grantedLegs().stream()
                .map(leg ->
                        request.executed().leg(leg).map(LegExecution::flight).orElse(null))
                .collect(Collectors.toList());
    }

    /** It has departed by its plan, and no gate is known to have held it back. */
    private static boolean isPresumedFlown(FlightRequest request, Instant now) {
        return request.derived().departureAt().isBefore(now)
                && request.executed().legs().stream()
                        .map(LegExecution::gate)
                        .allMatch(gate -> gate == null || gate.outcome() == GateOutcome.RELEASED);
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

    /** The three fields of a row in one text, so that a form can say with which of them it began. */
    static String shown(@Nullable FlightOutcome outcome, @Nullable FlightCause cause, @Nullable Integer held) {
        return said(outcome) + " " + said(cause) + " " + said(held);
    }

    private static String said(@Nullable Object field) {
        return field == null ? NOTHING : field.toString().toLowerCase(Locale.ROOT);
    }
}
