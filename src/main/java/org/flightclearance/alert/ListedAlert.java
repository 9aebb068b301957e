package org.flightclearance.alert;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.occasion.Occasion;

/**
 * An alert in a list.
 *
 * @param mission code; null: it concerns none
 * @param mail null: it is in none yet
 */
public record ListedAlert(Alert alert, Occasion occasion, @Nullable String mission, @Nullable AlertMail mail) {}
