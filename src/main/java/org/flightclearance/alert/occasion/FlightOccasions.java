package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.event.Event;

/** Plans what there is to tell of requests, in the running transaction. */
@ApplicationScoped
class FlightOccasions {

    private final Occasions occasions;
    private final RequestsToPlan requests;

    FlightOccasions(Occasions occasions, RequestsToPlan requests) {
        this.occasions = occasions;
        this.requests = requests;
    }

    /**
     * Plans anew for the requests of some events, and what the events themselves give reason to tell.
     *
     * @param now UTC
     */
    void follow(List<Event> events, Instant now) {
        var byReference = events.stream()
                .filter(event -> event.reference() != null)
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.reference())));
        plan(requests.referenced(byReference.keySet(), now), byReference);
    }

    /** Plans anew for all requests of a mission that depart later than now. */
    void lookAhead(UUID mission, Instant now) {
        plan(requests.ahead(mission, now), Map.of());
    }

    private void plan(List<RequestToPlan> of, Map<String, List<Event>> events) {
        var references = of.stream().map(RequestToPlan::reference).toList();
        var planned = occasions.of(references).stream().collect(Collectors.groupingBy(Occasion::subject));
        var voided = new ArrayList<Occasion>();
        var added = new ArrayList<Occasion>();
        for (var request : of) {
            var plan = new AlertPlan(request, planned.getOrDefault(request.reference(), List.of()));
            plan.remind();
            events.getOrDefault(request.reference(), List.of()).forEach(plan::follow);
            voided.addAll(plan.voided());
            added.addAll(plan.added());
        }
        occasions.deleteUntold(voided);
        occasions.addAll(added);
    }
}
