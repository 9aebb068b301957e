package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.ExecutedLegs;
import org.flightclearance.execution.ExecutedLegsColumn;
import org.flightclearance.flight.Leg;

/** The legs of a request, complete and in time order, with the times that were first sent. */
@Embeddable
class Itinerary {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "leg", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<PlannedLeg> legs = new ArrayList<>();

    @Convert(converter = ExecutedLegsColumn.class)
    @Column(length = 30_000)
    private ExecutedLegs executed = ExecutedLegs.NONE;

    List<Leg> legs() {
        return legs.stream().map(PlannedLeg::leg).toList();
    }

    /** The first leg's ETD, UTC. */
    Instant departure() {
        return Objects.requireNonNull(legs.get(0).leg().etd());
    }

    void replan(List<@Nullable Leg> planned) {
        var replanned = new ArrayList<PlannedLeg>();
        for (int i = 0; i < planned.size(); i++) {
            var leg = Objects.requireNonNull(planned.get(i));
            replanned.add(i < legs.size() ? legs.get(i).replannedAs(leg) : PlannedLeg.unsent(leg));
        }
        if (!replanned.equals(legs)) {
            legs.clear();
            legs.addAll(replanned);
        }
        executed = executed.upTo(legs.size());
    }

    /** What happened to the legs after the approval. */
    ExecutedLegs executed() {
        return executed;
    }

    void execute(ExecutedLegs now) {
        executed = now;
    }

    /** Keeps the current times as the times first sent. */
    void markSent() {
        legs.replaceAll(leg -> leg.sent());
    }

    void markUnsent() {
        legs.replaceAll(leg -> PlannedLeg.unsent(leg.leg()));
    }

    /** Whether the places stay the same, and no time differs by more than the tolerance from the one first sent. */
    boolean staysWithin(Duration tolerance, List<@Nullable Leg> planned) {
        if (planned.size() != legs.size()) {
            return false;
        }
        for (int i = 0; i < planned.size(); i++) {
            if (!legs.get(i).staysWithin(tolerance, Objects.requireNonNull(planned.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The places in order, such as {@code GAGO–Ber–GAGO}, with a comma if a leg begins elsewhere than the last one ended. */
    String route() {
        var route = new StringBuilder();
        var last = "";
        for (var leg : legs()) {
            var from = Objects.requireNonNull(leg.from()).label();
            if (!from.equals(last)) {
                route.append(last.isEmpty() ? "" : ", ").append(from);
            }
            last = Objects.requireNonNull(leg.to()).label();
            route.append('–').append(last);
        }
        return route.toString();
    }
}
