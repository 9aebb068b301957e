package org.flightclearance.aerodrome;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of the list of aerodromes, sorted by code.
 *
 * @param last code after which the next page begins; null: this is the last page
 */
public record AerodromePage(List<Aerodrome> items, @Nullable String last) {}
