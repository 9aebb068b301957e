package org.flightclearance.request;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The sending of a request. Until it is checked, anything in it may be missing.
 *
 * @param at when it left the mission, UTC
 * @param authority one of the mission's authorities; if left out, the default for the purpose of the flight
 * @param outgoingReference reference of the letter or flight programme that carried it
 * @param acknowledgedAt when the host acknowledged receipt, UTC
 */
@Embeddable
@RecordBuilder
public record Sending(
        @Nullable @Column(name = "sent_at") Instant at,
        @Nullable @Enumerated(EnumType.STRING) Channel channel,
        @Nullable String authority,
        @Nullable String outgoingReference,
        @Nullable Instant acknowledgedAt)
        implements SendingBuilder.With {}
