package org.flightclearance.permit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.flightclearance.language.LocalName;
import org.flightclearance.time.Validity;

/**
 * What a permit says, as far as coverage depends on it.
 *
 * @param zone of the authority: in it days begin and end, and hours are counted
 * @param validity half-open, in UTC; both bounds are given
 * @param scope with the present names of sectors
 * @param suspensions without the struck ones
 */
public record PermitTerms(
        String number,
        LocalName authority,
        ZoneId zone,
        Validity validity,
        PermitScope scope,
        List<Suspended> suspensions) {

    /** A time in which the authority suspended the permit, and why. */
    record Suspended(Validity period, String why) {}

    /** Why it covers a flight or not, where it is recorded whether it does. */
    public Coverage explained(FiledFlight flight, boolean covered) {
        var coverage = Coverage.of(this, flight, 0);
        return covered ? coverage : coverage.withoutPlace();
    }

    PermitState stateAt(Instant at) {
        if (validity.from() != null && at.isBefore(validity.from())) {
            return PermitState.NOT_YET_VALID;
        }
        if (!validity.includes(at)) {
            return PermitState.LAPSED;
        }
        return suspensions.stream().anyMatch(one -> one.period().includes(at))
                ? PermitState.SUSPENDED
                : PermitState.IN_FORCE;
    }
}
