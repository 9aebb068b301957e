package org.flightclearance.api.request;

import java.time.Instant;
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
import org.flightclearance.flight.Leg;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.LegOutcome;

/**
 * A leg in an answer of the JSON API: as it was filed, what was decided for it, and what happened to it after the approval.
 *
 * @param outcome what became of the question for this leg; null: nothing is decided
 * @param dropped whether the mission goes on without it
 * @param gate null: nothing is recorded
 * @param flight null: nothing is recorded
 * @param execution flown, impeded or not_flown_by_us; null: unconfirmed
 */
record LegView(
        @JsonUnwrapped Leg leg,
        @Nullable LegOutcome outcome,
        boolean dropped,
        @Nullable Gate gate,
        @Nullable Flight flight,
        @Nullable Execution execution) {

    private static final List<String> READ_ONLY = List.of("outcome", "dropped", "gate", "flight", "execution");

    static List<LegView> of(FlightRequest request, Instant now) {
        return IntStream.rangeClosed(1, request.legs().size())
                .mapToObj(number -> of(request, number, now))
                .toList();
    }

    private static LegView of(FlightRequest request, int number, Instant now) {
        var leg = request.legs().get(number - 1);
        var executed = request.executed().leg(number).orElse(null);
        return new LegView(
                leg,
                request.outcomeOf(number, now),
                request.isDropped(number),
                executed == null ? null : executed.gate(),
                executed == null ? null : executed.flight(),
                executed == null ? null : executed.became(Objects.requireNonNull(leg.etd())));
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
