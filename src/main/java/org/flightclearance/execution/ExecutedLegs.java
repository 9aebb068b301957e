package org.flightclearance.execution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The legs of a request for which something is recorded after the approval.
 *
 * @param legs by their numbers, each once
 */
public record ExecutedLegs(List<LegExecution> legs) {

    public static final ExecutedLegs NONE = new ExecutedLegs(List.of());

    /** @param number counted from 1 */
    public Optional<LegExecution> leg(int number) {
        return legs.stream().filter(leg -> leg.leg() == number).findFirst();
    }

    public ExecutedLegs withGate(int number, Gate gate, int limit) {
        return with(existing(number).withGate(gate, limit));
    }

    public ExecutedLegs withFlight(int number, Flight flight, int limit) {
        return with(existing(number).withFlight(flight, limit));
    }

    /** Without the legs that a request no longer has. */
    public ExecutedLegs upTo(int last) {
        return legs.stream().allMatch(leg -> leg.leg() <= last)
                ? this
                : new ExecutedLegs(
                        legs.stream().filter(leg -> leg.leg() <= last).toList());
    }

    /**
     * What became of the request: impeded if any leg is; otherwise not flown by us if any leg is; flown if all legs are.
     *
     * @param etds planned departures of all its legs, UTC
     * @param flying numbers of the legs that may fly; the others do not matter
     * @param unrecorded what became of legs without a record; null: they are unconfirmed
     * @return null: unconfirmed
     */
    public @Nullable Execution became(List<Instant> etds, List<Integer> flying, @Nullable Execution unrecorded) {
        if (legs.isEmpty()) {
            return unrecorded;
        }
        var each = flying.stream()
                .map(number -> leg(number)
                        .flatMap(leg -> Optional.ofNullable(leg.became(etds.get(number - 1))))
                        .or(() -> Optional.ofNullable(unrecorded)))
                .toList();
        return Stream.of(Execution.IMPEDED, Execution.NOT_FLOWN_BY_US)
                .filter(one -> each.contains(Optional.of(one)))
                .findFirst()
                .orElse(!each.isEmpty() && each.stream().allMatch(Optional::isPresent) ? Execution.FLOWN : null);
    }

    private LegExecution existing(int number) {
        return leg(number).orElseGet(() -> LegExecution.nothing(number));
    }

    private ExecutedLegs with(LegExecution changed) {
        return new ExecutedLegs(
                Stream.concat(legs.stream().filter(leg -> leg.leg() != changed.leg()), Stream.of(changed))
                        .sorted((one, other) -> Integer.compare(one.leg(), other.leg()))
                        .toList());
    }
}
