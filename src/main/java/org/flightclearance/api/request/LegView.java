package org.flightclearance.api.request;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Execution;
import org.flightclearance.execution.Flight;
import org.flightclearance.execution.Gate;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.flight.Leg;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;

/**
 * A leg in an answer of the JSON API: as it was filed, and what happened to it after the approval.
 *
 * @param gate null: nothing is recorded
 * @param flight null: nothing is recorded
 * @param execution flown, impeded or not_flown_by_us; null: unconfirmed
 */
record LegView(@JsonUnwrapped Leg leg, @Nullable Gate gate, @Nullable Flight flight, @Nullable Execution execution) {

    private static final List<String> READ_ONLY = List.of("gate", "flight", "execution");

    static List<LegView> of(FlightRequest request) {
        var legs = request.legs();
        return IntStream.range(0, legs.size())
                .mapToObj(i -> request.executed()
                        .leg(i + 1)
                        .map(executed -> of(legs.get(i), executed))
                        .orElseGet(() -> new LegView(legs.get(i), null, null, null)))
                .toList();
    }

    private static LegView of(Leg leg, LegExecution executed) {
        return new LegView(leg, executed.gate(), executed.flight(), executed.became(Objects.requireNonNull(leg.etd())));
    }

    /** What became of the whole flight; null if it may not fly. */
    static @Nullable String became(FlightRequest request, Status status) {
        if (status != Status.APPROVED && status != Status.NOTIFIED) {
            return null;
        }
        var execution = request.derived().execution();
        return execution == null ? "unconfirmed" : execution.name().toLowerCase(Locale.ROOT);
    }

    /** Removes from the legs of a body what an answer says beside them. */
    static void removeReadOnly(JsonNode legs) {
        legs.forEach(leg -> {
            if (leg instanceof ObjectNode object) {
                object.remove(READ_ONLY);
            }
        });
    }
}
