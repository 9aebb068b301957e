package org.flightclearance.request;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a request was sent; as it comes in, anything of it may still be missing.
 *
 * @param at when it left the mission, UTC
 * @param authority one of the mission's; the first of them where left out
 * @param outgoingReference of the letter or programme that carried it
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
