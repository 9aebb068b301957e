package org.flightclearance.permit;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.flightclearance.time.Validity;

/**
 * A time in which the authority suspended a permit.
 *
 * @param from first instant, UTC
 * @param to first instant at which the permit is valid again, UTC; null: none is known
 * @param why what the authority gave as the reason, or who told the mission
 * @param struck whether it was recorded by mistake; then it counts for nothing
 */
@Embeddable
public record Suspension(
        @Column(name = "suspension_id") UUID id,
        @Column(name = "suspended_from") Instant from,
        @Column(name = "suspended_to") @Nullable Instant to,
        String why,
        boolean struck,
        String recordedBy,
        Instant recordedAt) {

    public Validity period() {
        return new Validity(from, to);
    }
}
