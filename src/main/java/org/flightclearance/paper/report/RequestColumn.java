package org.flightclearance.paper.report;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.flightclearance.report.ReportedRequest;

/** The columns for the requests behind a figure, with the values as of the report's instant. */
enum RequestColumn {
    REFERENCE((request, asOf) -> request.reference()),
    STATUS(ReportedRequest::statusAt),
    PURPOSE((request, asOf) -> request.purpose()),
    AIRCRAFT_CLASS((request, asOf) -> request.aircraftClass()),
    CALLSIGN((request, asOf) -> request.callsign()),
    SECTOR((request, asOf) -> request.sector()),
    ROUTE((request, asOf) -> request.derived().route()),
    SENT_AT((request, asOf) -> request.sentAt()),
    AUTHORITY((request, asOf) -> request.authority()),
    DEPARTURE_AT((request, asOf) -> request.derived().departureAt()),
    DEADLINE_AT((request, asOf) -> request.derived().deadlineAt()),
    ENDED_AT(ReportedRequest::endedAt),
    REASON(ReportedRequest::denialReason);

    private final BiFunction<ReportedRequest, Instant, @Nullable Object> value;

    RequestColumn(BiFunction<ReportedRequest, Instant, @Nullable Object> value) {
        this.value = value;
    }

    @Nullable
    Object of(ReportedRequest request, Instant asOf) {
        return value.apply(request, asOf);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
