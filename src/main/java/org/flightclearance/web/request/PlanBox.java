package org.flightclearance.web.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.flightplan.FlightPlans;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.frame.FieldWords;

/**
 * The flight plan of a request.
 *
 * @param text its FPL messages; null if something is missing
 * @param missing what is missing, in words
 */
public record PlanBox(@Nullable String text, List<String> missing) {

    static PlanBox of(FlightRequest request, FlightPlans plans, Wording wording) {
        try {
            return new PlanBox(plans.written(request), List.of());
        } catch (Refused incomplete) {
            return new PlanBox(
                    null,
                    incomplete.faults().stream()
                            .map(fault -> wording.text(
                                    "plan.missing_at",
                                    String.valueOf(new FieldWords(wording).fullName(fault.pointer())),
                                    fault.sentence()))
                            .toList());
        }
    }
}
