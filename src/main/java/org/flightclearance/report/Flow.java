package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Status;

/** A figure of the balance: which of the requests that were open at any time in a period it counts. */
public enum Flow {
    OPENING,
    SENT,
    APPROVED(Status.APPROVED),
    DENIED(Status.DENIED),
    UNANSWERED(Status.UNANSWERED),
    WITHDRAWN(Status.WITHDRAWN),
    CLOSING;

    private final @Nullable Status end;

    Flow() {
        this(null);
    }

    /** @param end under which a request leaves by this flow; null: it does not leave by it */
    Flow(@Nullable Status end) {
        this.end = end;
    }

    /**
     * @param open everything that was carried over into the period or sent in it
     * @param start of the period
     * @param close the earlier of its end and the report's instant
     */
    List<ReportedRequest> of(List<ReportedRequest> open, Instant start, Instant close) {
        return open.stream().filter(request -> counts(request, start, close)).toList();
    }

    /** Whether a request is among {@link #of} them. */
    boolean counts(ReportedRequest request, Instant start, Instant close) {
        var sentAt = request.sentAt();
        var endsAt = request.derived().endsAt();
        boolean ended = endsAt != null && endsAt.isBefore(close);
        return switch (this) {
            case OPENING -> sentAt != null && sentAt.isBefore(start);
            case SENT -> sentAt != null && !sentAt.isBefore(start);
            case APPROVED, DENIED, UNANSWERED, WITHDRAWN ->
                ended && request.derived().endsAs() == end;
            case CLOSING -> !ended;
        };
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Flow> named(String wireName) {
        return Stream.of(values())
                .filter(flow -> flow.wireName().equals(wireName))
                .findFirst();
    }
}
