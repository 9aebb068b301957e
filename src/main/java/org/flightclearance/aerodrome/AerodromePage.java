package org.flightclearance.aerodrome;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list, by code.
 *
 * @param last code after which the next part begins; null: there is none
 */
public record AerodromePage(List<Aerodrome> items, @Nullable String last) {}
