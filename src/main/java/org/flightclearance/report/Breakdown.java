package org.flightclearance.report;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Status;

/** A way to split the requests of a report into rows, each request in exactly one. */
public enum Breakdown {
    AIRCRAFT_CLASS,
    SECTOR,
    PURPOSE,
    AUTHORITY,
    /** The reason that the host stated for its no; what was not denied has a row of its own, so that rows add up. */
    REASON,
    /** Month of the date that put it into the period, in the mission's zone. */
    MONTH,
    NOTICE_BAND;

    /** Key of what has no sector or authority. */
    public static final String NONE = "none";

    /** Key of what was not denied, among the reasons. */
    public static final String NOT_DENIED = "not_denied";

    /** Key of the row that a request belongs to. */
    String keyOf(Counted request, ReportPeriod period, Basis basis, Instant asOf) {
        return switch (this) {
            case AIRCRAFT_CLASS -> wire(request.aircraftClass());
            case SECTOR -> Objects.requireNonNullElse(request.sector(), NONE);
            case PURPOSE -> wire(request.purpose());
            case AUTHORITY -> Objects.requireNonNullElse(request.authority(), NONE);
            case REASON ->
                request.statusAt(asOf) == Status.DENIED
                        ? wire(request.standing().denialReason())
                        : NOT_DENIED;
            case MONTH ->
                YearMonth.from(dateOf(request, basis).atZone(period.zone())).toString();
            case NOTICE_BAND -> noticeBand(request);
        };
    }

    public String wireName() {
        return wire(this);
    }

    private static Instant dateOf(Counted request, Basis basis) {
        return switch (basis) {
            case SENT -> request.sentAt();
            case DEPARTURE -> request.standing().departureAt();
            case OUTCOME -> Objects.requireNonNull(request.standing().endsAt());
        };
    }

    private static String noticeBand(Counted request) {
        if (request.standing().clearance() == Clearance.REQUIRED
                && request.standing().minimumNoticeHours() == null) {
            return "no_minimum";
        }
        var notice = request.notice();
        if (notice.compareTo(Duration.ofHours(24)) < 0) {
            return "under_24h";
        }
        if (notice.compareTo(Duration.ofHours(48)) < 0) {
            return "24_to_48h";
        }
        return notice.compareTo(Duration.ofHours(72)) < 0 ? "48_to_72h" : "72h_or_more";
    }

    private static String wire(@Nullable Enum<?> value) {
        return value == null ? NONE : value.name().toLowerCase(Locale.ROOT);
    }
}
