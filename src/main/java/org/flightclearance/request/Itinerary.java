package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.flightclearance.flight.Route;
import org.flightclearance.restriction.Conflict;

/** The legs of a request, complete and in time order, with the times that were first sent. */
@Embeddable
public class Itinerary {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "leg", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<PlannedLeg> legs = new ArrayList<>();

    @Convert(converter = ExecutedLegsColumn.class)
    @Column(length = 30_000)
    private ExecutedLegs executed = ExecutedLegs.NONE;

    /** Numbers of the legs that the mission goes on with, separated by blanks; null: all. */
    private @Nullable String goingLegs;

    List<Leg> legs() {
        return legs.stream().map(PlannedLeg::leg).toList();
    }

    /** Numbers of the legs that the mission goes on with: all but the dropped ones. */
    List<Integer> going() {
        return going(goingLegs, legs.size());
    }

    /**
     * The same for a request of which only these columns are read.
     *
     * @param stored as it is stored; null: all
     * @param legs how many legs it has
     */
    public static List<Integer> going(@Nullable String stored, int legs) {
        return stored == null
                ? IntStream.rangeClosed(1, legs).boxed().toList()
                : Stream.of(stored.split(" ")).map(Integer::valueOf).toList();
    }

    /** Whether it goes on without any of its legs. */
    public boolean hasDropped() {
        return goingLegs != null;
    }

    /** The legs that the mission goes on with. */
    List<Leg> goingLegs() {
        return going().stream().map(number -> legs.get(number - 1).leg()).toList();
    }

    /** Drops all legs but these. If none is named, no leg is dropped. */
    final void goOnWith(List<Integer> numbers) {
        goingLegs = numbers.isEmpty() || numbers.size() == legs.size()
                ? null
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Those of the conflicts that are with legs that it goes on with. */
    List<Conflict> going(List<Conflict> found) {
        var going = going();
        return found.stream().filter(conflict -> going.contains(conflict.leg())).toList();
    }

    /** The ETD of the first leg that it goes on with, UTC. */
    Instant departure() {
        return Objects.requireNonNull(goingLegs().get(0).etd());
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
        if (goingLegs != null) {
            goOnWith(going().stream().filter(number -> number <= legs.size()).toList());
        }
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
    public boolean staysWithin(Duration tolerance, List<@Nullable Leg> planned) {
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

    /** The places that it goes to, in order, as {@link Route} writes them. */
    String route() {
        return Route.of(goingLegs());
    }
}
