package org.flightclearance.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A list that is not paged. */
public record Items<T>(List<T> items) {

    /** @param next cursor of the next page; null on the last page */
    public record Paged<T>(List<T> items, @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) String next) {}
}
