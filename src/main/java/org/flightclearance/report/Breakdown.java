package org.flightclearance.report;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.restriction.ConflictKind;

/** A way to split the requests of a report into rows, each request in exactly one. */
public enum Breakdown {
    AIRCRAFT_CLASS,
    SECTOR,
    PURPOSE,
    AUTHORITY,
    /**
     * The reason that the host stated for its denial. Requests that were not denied have a row of their own, so that
     * the rows add up.
     */
    REASON,
    /** The month of the date that puts the request into the period, in the mission's zone. */
    MONTH,
    NOTICE_BAND,
    /** The kind of restriction that the request was in conflict with when it ended, or now if it is still open. */
    CONFLICT;

    /** Key of requests without a sector, an authority or a reason. */
    public static final String NONE = "none";

    /** Key of requests that were not denied, in the breakdown by reason. */
    public static final String NOT_DENIED = "not_denied";

    /** Cached, because a report needs several for each request. There are only a few different ones. */
    private static final Map<Enum<?>, String> WIRE_NAMES = new ConcurrentHashMap<>();

    private static final String NO_MINIMUM = "no_minimum";
    private static final List<Duration> BANDS =
            Stream.of(24, 48, 72).map(Duration::ofHours).toList();
    private static final List<String> NOTICE_BANDS =
            List.of("under_24h", "24_to_48h", "48_to_72h", "72h_or_more", NO_MINIMUM);

    /** The key of the row that the request belongs to. */
    public String keyOf(ReportedRequest request, ReportPeriod period, Basis basis, Instant asOf) {
        return switch (this) {
            case AIRCRAFT_CLASS -> wire(request.aircraftClass());
            case SECTOR -> Objects.requireNonNullElse(request.sector(), NONE);
            case PURPOSE -> wire(request.purpose());
            case AUTHORITY -> Objects.requireNonNullElse(request.authority(), NONE);
            case REASON ->
                request.statusAt(asOf) == Status.DENIED ? wire(request.derived().denialReason()) : NOT_DENIED;
            case MONTH ->
                request.hasDateBy(basis)
                        ? YearMonth.from(request.dateBy(basis).atZone(period.zone()))
                                .toString()
                        : NONE;
            case NOTICE_BAND -> noticeBand(request);
            case CONFLICT -> wire(request.derived().conflict());
        };
    }

    /** The order of the rows: that of the enum, of the mission's list, or of the calendar. Unknown keys come last. */
    Comparator<String> order(Mission mission) {
        var known =
                switch (this) {
                    case AIRCRAFT_CLASS -> names(AircraftClass.values());
                    case PURPOSE -> names(Purpose.values());
                    case REASON -> names(DenialReason.values());
                    case SECTOR -> mission.sectors();
                    case AUTHORITY -> mission.authorities();
                    case NOTICE_BAND -> NOTICE_BANDS;
                    case CONFLICT -> names(ConflictKind.values());
                    case MONTH -> List.<String>of();
                };
        return Comparator.<String>comparingInt(key -> known.contains(key) ? known.indexOf(key) : known.size())
                .thenComparing(Comparator.naturalOrder());
    }

    public static Optional<Breakdown> named(@Nullable String wireName) {
        return Stream.of(values())
                .filter(breakdown -> breakdown.wireName().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return wire(this);
    }

    private static String noticeBand(ReportedRequest request) {
        if (request.derived().clearance() == Clearance.REQUIRED
                && !request.derived().hasMinimum()) {
            return NO_MINIMUM;
        }
        if (!request.hasDateBy(Basis.SENT)) {
            return NONE;
        }
        var notice = request.notice();
        int band = 0;
        while (band < BANDS.size() && notice.compareTo(BANDS.get(band)) >= 0) {
            band++;
        }
        return NOTICE_BANDS.get(band);
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Breakdown::wire).toList();
    }

    private static String wire(@Nullable Enum<?> value) {
        return value == null
                ? NONE
                : WIRE_NAMES.computeIfAbsent(value, one -> one.name().toLowerCase(Locale.ROOT));
    }
}
