package org.flightclearance.mission;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * How often the rules, the calendar or the restrictions of a mission have been changed.
 *
 * @param number goes up with every change
 * @param at when it last went up, UTC; null: never, or before this was recorded
 */
@Embeddable
public record RulesRevision(
        @Column(name = "rules_version", insertable = false, updatable = false) int number,
        @Nullable @Column(name = "rules_changed_at", insertable = false, updatable = false) Instant at) {}
