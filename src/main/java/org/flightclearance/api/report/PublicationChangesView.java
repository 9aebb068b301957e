package org.flightclearance.api.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.publication.FrozenRequest;
import org.flightclearance.publication.Publication;
import org.flightclearance.publication.PublicationChanges.Changed;
import org.flightclearance.publication.PublicationChanges.Changes;
import org.flightclearance.request.Move;
import org.flightclearance.request.history.HistoryEntry;

/**
 * The changes since a publication.
 *
 * @param definition of today's figures
 * @param items the requests that count differently today, by reference
 */
public record PublicationChangesView(
        UUID publication,
        Instant publishedAt,
        Instant asOf,
        int definition,
        Pair totals,
        Pair notifications,
        Pair permits,
        Pair legs,
        List<Item> items) {

    static PublicationChangesView of(Publication publication, Changes changes) {
        return new PublicationChangesView(
                publication.id(),
                publication.publishedAt(),
                changes.asOf(),
                changes.definition(),
                pair(changes, "total"),
                pair(changes, "notifications"),
                pair(changes, "permits"),
                pair(changes, "legs"),
                changes.requests().stream().map(Item::of).toList());
    }

    private static Pair pair(Changes changes, String name) {
        return new Pair(changes.then().get(name), changes.now().get(name));
    }

    /** Published figures and today's; null if there are none. */
    public record Pair(@Nullable @JsonProperty("old") JsonNode then, @Nullable @JsonProperty("new") JsonNode now) {}

    /** One request; a side is null if the request is not in that report. */
    public record Item(
            String reference,
            @Nullable @JsonProperty("old") FrozenRequest then,
            @Nullable @JsonProperty("new") FrozenRequest now,
            List<Entry> entries) {

        static Item of(Changed changed) {
            return new Item(
                    changed.reference(),
                    changed.then(),
                    changed.now(),
                    changed.entries().stream().map(Entry::of).toList());
        }
    }

    /** A move of the request that was recorded since. */
    public record Entry(Instant recordedAt, Instant happenedAt, String by, Move move, @Nullable String why) {

        static Entry of(HistoryEntry entry) {
            return new Entry(entry.recordedAt(), entry.happenedAt(), entry.recordedBy(), entry.move(), entry.why());
        }
    }
}
