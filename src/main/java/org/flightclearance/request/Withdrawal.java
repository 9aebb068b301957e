package org.flightclearance.request;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * The fact that the mission took a request back.
 *
 * @param at when, UTC; now where left out
 */
@Embeddable
public record Withdrawal(
        @Nullable @Enumerated(EnumType.STRING) @Column(name = "withdrawal_reason") WithdrawalReason reason,
        @Nullable @Column(name = "withdrawn_at") Instant at) {}
