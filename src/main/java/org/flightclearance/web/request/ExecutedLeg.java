package org.flightclearance.web.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.LegExecution;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;

/**
 * What happened to a leg after the approval, in words.
 *
 * @param gate what the host said on the day; empty: not recorded
 * @param flight what became of the leg; empty: not recorded
 * @param became as what it counts
 */
public record ExecutedLeg(
        int leg, String gate, List<String> gateFacts, String flight, List<String> flightFacts, String became) {

    static List<ExecutedLeg> of(FlightRequest request, Wording wording) {
        return request.executed().legs().stream()
                .map(leg -> of(leg, request, wording))
                .toList();
    }

    private static ExecutedLeg of(LegExecution executed, FlightRequest request, Wording wording) {
        var etd = Objects.requireNonNull(request.legs().get(executed.leg() - 1).etd());
        var became = executed.became(etd);
        var gate = executed.gate();
        var flight = executed.flight();
        var gateFacts = new Facts(wording);
        var flightFacts = new Facts(wording);
        if (gate != null) {
            gateFacts.add("gate.asked_at", wording.instant(gate.askedAt()));
            gateFacts.add("gate.at", gate.at() == null ? null : wording.instant(gate.at()));
            gateFacts.add("gate.by", gate.by());
        }
        if (flight != null) {
            flightFacts.add("flight.cause", flight.cause() == null ? null : wording.word(flight.cause()));
            flightFacts.add(
                    "flight.off_block_at", flight.offBlockAt() == null ? null : wording.instant(flight.offBlockAt()));
            flightFacts.add(
                    "flight.on_block_at", flight.onBlockAt() == null ? null : wording.instant(flight.onBlockAt()));
            flightFacts.add(
                    "flight.held_minutes",
                    flight.heldMinutes() == null ? null : wording.text("number", flight.heldMinutes()));
            flightFacts.add("flight.note", flight.note());
        }
        return new ExecutedLeg(
                executed.leg(),
                gate == null ? "" : wording.word(gate.outcome()),
                gateFacts.said,
                flight == null ? "" : wording.word(flight.outcome()),
                flightFacts.said,
                became == null ? wording.text("column.unconfirmed") : wording.word(became));
    }

    /** The facts of a leg, each with its name. */
    private record Facts(Wording wording, List<String> said) {

        Facts(Wording wording) {
            this(wording, new ArrayList<>());
        }

        void add(String field, @Nullable String value) {
            if (value != null) {
                said.add(wording.text("flown.fact", wording.text("field.legs." + field), value));
            }
        }
    }
}
