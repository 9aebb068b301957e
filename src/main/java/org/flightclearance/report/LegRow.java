package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.outcome.AskedLeg;
import org.flightclearance.request.outcome.LegOutcome;

/**
 * A figure of the table of legs. The list behind it has each request once that has such a leg, so it may be shorter than the
 * figure.
 *
 * @param place where the legs begin or end: a code or a name; null: anywhere
 */
public record LegRow(Counted counted, @Nullable String place) {

    /** Prefix of the names of these rows, such as {@code legs:asked} or {@code legs:denied:GAGO}. */
    public static final String PREFIX = "legs:";

    /** What is counted of the legs that permission was asked for. */
    public enum Counted {
        ASKED(null),
        APPROVED(LegOutcome.APPROVED),
        DENIED(LegOutcome.DENIED),
        UNANSWERED(LegOutcome.UNANSWERED);

        private final @Nullable LegOutcome outcome;

        Counted(@Nullable LegOutcome outcome) {
            this.outcome = outcome;
        }

        boolean includes(AskedLeg leg) {
            return outcome == null || leg.outcome() == outcome;
        }

        public int of(LegFigures.Counts counts) {
            return switch (this) {
                case ASKED -> counts.asked();
                case APPROVED -> counts.approved();
                case DENIED -> counts.denied();
                case UNANSWERED -> counts.unanswered();
            };
        }
    }

    /** Empty if the name is none of these rows. */
    public static Optional<LegRow> named(String row) {
        if (!row.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var parts = row.substring(PREFIX.length()).split(":", 2);
        return Stream.of(Counted.values())
                .filter(counted -> wireName(counted).equals(parts[0]))
                .findFirst()
                .map(counted -> new LegRow(counted, parts.length > 1 ? parts[1] : null));
    }

    public String wireName() {
        return PREFIX + wireName(counted) + (place == null ? "" : ":" + place);
    }

    /** How many legs of the requests it counts. */
    public int count(List<ReportedRequest> requests, Instant asOf) {
        return requests.stream()
                .mapToInt(request -> (int) legs(request, asOf).count())
                .sum();
    }

    boolean includes(ReportedRequest request, Instant asOf) {
        return legs(request, asOf).findAny().isPresent();
    }

    private Stream<AskedLeg> legs(ReportedRequest request, Instant asOf) {
        return request.derived().legsAt(asOf, request.sentAt() != null).legs().stream()
                .filter(leg ->
                        counted.includes(leg) && (place == null || place.equals(leg.from()) || place.equals(leg.to())));
    }

    private static String wireName(Counted counted) {
        return counted.name().toLowerCase(Locale.ROOT);
    }
}
