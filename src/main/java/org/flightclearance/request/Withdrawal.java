package org.flightclearance.request;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * The withdrawal of a request by the mission.
 *
 * @param at UTC; if left out, now
 */
@Embeddable
public record Withdrawal(
        @Nullable @Enumerated(EnumType.STRING) @Column(name = "withdrawal_reason") WithdrawalReason reason,
        @Nullable @Column(name = "withdrawn_at") Instant at) {}
