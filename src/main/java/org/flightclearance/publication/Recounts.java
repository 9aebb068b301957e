package org.flightclearance.publication;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.publication.PublicationChanges.Changes;

/**
 * Computes published reports anew, as of the instant of their publication. What was recorded later does not count then, so the
 * figures are the same, unless something was changed in another way than by a move.
 */
@ApplicationScoped
public class Recounts {

    /** The parts of a report that hold its figures. */
    private static final List<String> FIGURES = List.of("total", "by");

    private final Missions missions;
    private final Publications publications;
    private final PublishedFiles files;
    private final PublicationChanges changes;

    Recounts(Missions missions, Publications publications, PublishedFiles files, PublicationChanges changes) {
        this.missions = missions;
        this.publications = publications;
        this.files = files;
        this.changes = changes;
    }

    /**
     * A published report, computed anew.
     *
     * @param then the difference as of its publication; none, if the records are as they were
     * @param today the difference today, with the moves that were recorded since
     */
    public record Recount(Publication publication, Changes then, Changes today) {

        /** Whether the report has the published figures as of its publication. */
        public boolean isAsPublished() {
            return then.requests().isEmpty() && differingFigures().isEmpty();
        }

        /** The edition of the definitions that the report was published with. */
        public int publishedDefinition() {
            return then.then().path("definition").intValue();
        }

        /** Published figures of all requests together that are computed differently, such as {@code denied: 12, now 11}. */
        public List<String> differingFigures() {
            return FIGURES.stream()
                    .flatMap(part ->
                            differing("", then.then().path(part), then.now().path(part)))
                    .toList();
        }

        /** Figures that were not published, because that edition of the definitions did not have them, do not differ. */
        private static Stream<String> differing(String name, JsonNode published, JsonNode computed) {
            if (!published.isContainerNode()) {
                return isSame(published, computed)
                        ? Stream.empty()
                        : Stream.of("%s: %s, now %s".formatted(name, published, computed));
            }
            if (published.isArray()) {
                return rows(name, published, computed);
            }
            return published.properties().stream()
                    .flatMap(field -> differing(
                            (name + " " + field.getKey()).strip(), field.getValue(), computed.path(field.getKey())));
        }

        /** Rows follow the lists of the mission, which may have changed since, so they are paired by their keys. */
        private static Stream<String> rows(String name, JsonNode published, JsonNode computed) {
            var now = new HashMap<String, JsonNode>();
            computed.forEach(row -> now.put(key(row), row));
            var sizes = published.size() == computed.size()
                    ? Stream.<String>empty()
                    : Stream.of("%s: %s rows, now %s".formatted(name, published.size(), computed.size()));
            var rows = StreamSupport.stream(published.spliterator(), false).flatMap(row -> {
                var named = name + " " + key(row);
                var found = now.get(key(row));
                return found == null ? Stream.of(named + ": no such row now") : differing(named, row, found);
            });
            return Stream.concat(sizes, rows);
        }

        private static String key(JsonNode row) {
            return row.path("key").asText();
        }

        /** Numbers are the same however many digits they are written with. */
        private static boolean isSame(JsonNode published, JsonNode computed) {
            return published.isNumber() && computed.isNumber()
                    ? published.decimalValue().compareTo(computed.decimalValue()) == 0
                    : published.equals(computed);
        }
    }

    /**
     * The newest publication of each mission that has one. Starts its own transactions; do not call it inside another.
     *
     * @param now UTC
     */
    public List<Recount> ofNewest(Instant now) {
        return missions.listAll().stream()
                .map(this::newest)
                .flatMap(Optional::stream)
                .map(publication -> recount(publication, now))
                .toList();
    }

    private Optional<Publication> newest(Mission mission) {
        return publications.of(mission).stream().findFirst();
    }

    private Recount recount(Publication publication, Instant now) {
        var document = files.document(publication);
        return new Recount(
                publication,
                changes.since(publication, document, publication.publishedAt()),
                changes.since(publication, document, now));
    }
}
