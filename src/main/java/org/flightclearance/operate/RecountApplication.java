package org.flightclearance.operate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.publication.FrozenRequest;
import org.flightclearance.publication.PublicationChanges.Changed;
import org.flightclearance.publication.Recounts;
import org.flightclearance.publication.Recounts.Recount;
import org.flightclearance.time.UtcClock;

/** What {@code bin/tracker check} needs the application for: computing the published reports anew. */
@Dependent
@Unremovable
class RecountApplication implements QuarkusApplication {

    private static final int SHOWN = 20;

    private final Recounts recounts;
    private final UtcClock clock;

    RecountApplication(Recounts recounts, UtcClock clock) {
        this.recounts = recounts;
        this.clock = clock;
    }

    /**
     * Prints what was found.
     *
     * @return the number of reports that differ from what was published
     */
    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        var all = recounts.ofNewest(clock.now());
        all.stream().flatMap(recount -> words(recount).stream()).forEach(System.out::println);
        System.out.flush();
        return (int) all.stream().filter(recount -> !recount.isAsPublished()).count();
    }

    /** What was found, as lines for the operator. */
    static List<String> words(Recount recount) {
        var publication = recount.publication();
        var report = "Report “%s” of %s, %s to %s, published %s: "
                .formatted(
                        publication.title(),
                        publication.mission().code(),
                        publication.period().from(),
                        publication.period().to(),
                        publication.publishedAt());
        var first = recount.isAsPublished()
                ? report + "the same figures, computed anew as of its publication."
                : "FAULT: " + report + "other figures, computed anew as of its publication.";
        var editions = recount.publishedDefinition() == recount.then().definition()
                ? Stream.<String>empty()
                : Stream.of("  It was published with edition %s of the definitions, and computed anew with edition %s."
                        .formatted(recount.publishedDefinition(), recount.then().definition()));
        var since = recount.today().requests();
        return Stream.of(
                        Stream.of(first),
                        editions,
                        recount.differingFigures().stream().limit(SHOWN).map(figure -> "  " + figure),
                        lines(recount.then().requests()),
                        since.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(
                                        "  Recorded since then, so no fault. Requests that are counted differently today: %s"
                                                .formatted(since.size())),
                        recount.isAsPublished() ? lines(since) : Stream.<String>empty())
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> lines(List<Changed> requests) {
        var shown = requests.stream().limit(SHOWN).map(RecountApplication::line);
        return requests.size() <= SHOWN
                ? shown
                : Stream.concat(shown, Stream.of("    and %s more".formatted(requests.size() - SHOWN)));
    }

    private static String line(Changed request) {
        var moves = request.entries().stream()
                .sorted(Comparator.comparing(entry -> entry.recordedAt()))
                .map(entry -> "; %s recorded %s by %s"
                        .formatted(
                                entry.move().name().toLowerCase(Locale.ROOT), entry.recordedAt(), entry.recordedBy()))
                .reduce("", String::concat);
        return "    %s: %s then, %s now%s"
                .formatted(request.reference(), state(request.then()), state(request.now()), moves);
    }

    private static String state(@Nullable FrozenRequest request) {
        return request == null ? "not in the report" : request.status().name().toLowerCase(Locale.ROOT);
    }
}
