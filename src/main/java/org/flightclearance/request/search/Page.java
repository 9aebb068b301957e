package org.flightclearance.request.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next opaque, where the next page goes on; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
