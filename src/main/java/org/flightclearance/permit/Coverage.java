package org.flightclearance.permit;

import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.language.Sentence;
import org.flightclearance.permit.Shortfall.Condition;

/**
 * Whether a permit covers a flight, and why not. It follows from what the permit says, its suspensions and what was
 * filed; the time of asking does not matter. A flight is covered if every instant of each of its legs, from the ETD up to, but
 * not at, the ETA, lies in the permit's validity, days and hours and in no suspension, and all other conditions are met.
 *
 * @param shortfalls every condition that the flight does not meet; none: it is covered
 */
public record Coverage(PermitTerms permit, List<Shortfall> shortfalls) {

    /** @param flightsTaken how many other flights are under the permit; matters only if it limits their number */
    static Coverage of(PermitTerms permit, FiledFlight flight, long flightsTaken) {
        return new Coverage(permit, new CoverageCheck(permit, flight, flightsTaken).shortfalls());
    }

    public boolean covers() {
        return shortfalls.isEmpty();
    }

    public String number() {
        return permit.number();
    }

    /** What the permit says of its time; then that it covers the flight, or each condition that is not met. */
    public List<Sentence> why() {
        var introduction = Sentence.of(
                "permit.why.valid",
                permit.number(),
                permit.authority(),
                permit.validity().said(permit.zone()));
        return Stream.concat(
                        Stream.of(introduction),
                        covers()
                                ? Stream.of(Sentence.of("permit.why.covers"))
                                : shortfalls.stream().map(Shortfall::said))
                .toList();
    }

    /** Every condition that is not met, one sentence after the other; only of a coverage that has any. */
    public Sentence inOneText() {
        return shortfalls.stream()
                .map(Shortfall::said)
                .reduce((some, next) -> Sentence.of("permit.why.and", some, next))
                .orElseThrow();
    }

    /** The same, if it is known that other flights have taken all that the permit allows. */
    Coverage withoutPlace() {
        var max = permit.scope().maxFlights();
        return max == null || !covers()
                ? this
                : new Coverage(permit, List.of(new Shortfall(Condition.FLIGHTS, CoverageCheck.taken(max))));
    }
}
