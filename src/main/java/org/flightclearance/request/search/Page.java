package org.flightclearance.request.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next opaque cursor of the next page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {}
