package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Status;

/** A figure of the balance. It counts some of the requests that were open at any time in a period. */
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

    /** @param end the status with which requests leave the balance by this flow; null: no request leaves by it */
    Flow(@Nullable Status end) {
        this.end = end;
    }

    /**
     * The requests that this flow counts.
     *
     * @param open everything that was carried over into the period or sent in it
     * @param start start of the period, inclusive
     * @param close first instant that no longer counts: see {@link ReportPeriod#close}
     */
    List<ReportedRequest> of(List<ReportedRequest> open, Instant start, Instant close) {
        return open.stream().filter(request -> counts(request, start, close)).toList();
    }

    /** Whether this flow counts the request. Parameters as for {@link #of}. */
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
