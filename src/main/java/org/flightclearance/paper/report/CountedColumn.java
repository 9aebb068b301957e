package org.flightclearance.paper.report;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.flightclearance.report.Counted;

/** What a file says of each request behind a figure, as it stood at the report's instant. */
enum CountedColumn {
    REFERENCE((request, asOf) -> request.reference()),
    STATUS(Counted::statusAt),
    PURPOSE((request, asOf) -> request.purpose()),
    AIRCRAFT_CLASS((request, asOf) -> request.aircraftClass()),
    CALLSIGN((request, asOf) -> request.callsign()),
    SECTOR((request, asOf) -> request.sector()),
    ROUTE((request, asOf) -> request.standing().route()),
    SENT_AT((request, asOf) -> request.sentAt()),
    AUTHORITY((request, asOf) -> request.authority()),
    DEPARTURE_AT((request, asOf) -> request.standing().departureAt()),
    DEADLINE_AT((request, asOf) -> request.standing().deadlineAt()),
    ENDED_AT(Counted::endedAt),
    REASON(Counted::deniedFor);

    private final BiFunction<Counted, Instant, @Nullable Object> value;

    CountedColumn(BiFunction<Counted, Instant, @Nullable Object> value) {
        this.value = value;
    }

    @Nullable
    Object of(Counted request, Instant asOf) {
        return value.apply(request, asOf);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
