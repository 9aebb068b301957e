package org.flightclearance.request;

import java.util.UUID;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * The requests that a request repeats or amends, and the one that amended it.
 *
 * @param flightId the same for a whole chain of amendments and repeats
 * @param repeats reference of the request that it repeats
 * @param amends reference of the request that it replaced
 * @param amendedBy reference of the request that replaced it
 */
@Embeddable
public record Lineage(UUID flightId, @Nullable String repeats, @Nullable String amends, @Nullable String amendedBy) {

    public static Lineage of(Filing filing, @Nullable FlightRequest origin) {
        return new Lineage(
                origin == null ? UUID.randomUUID() : origin.lineage().flightId(),
                filing.repeats(),
                filing.amends(),
                null);
    }

    Lineage amendedBy(@Nullable String successor) {
        return new Lineage(flightId, repeats, amends, successor);
    }
}
