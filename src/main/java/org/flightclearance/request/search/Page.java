package org.flightclearance.request.search;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next opaque cursor of the next page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The same page of what is read for its items. */
    <R> Page<R> with(Function<List<T>, List<R>> read) {
        return new Page<>(read.apply(items), next);
    }
}
