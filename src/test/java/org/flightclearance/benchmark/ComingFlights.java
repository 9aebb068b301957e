package org.flightclearance.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Requests for flights of the coming days, filed and sent as clerks do it: each flight departs at a minute of its own. */
final class ComingFlights {

    /** When the next flight departs. */
    private static final AtomicReference<Instant> DEPARTURE =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(5)));

    private static final String REQUEST =
            """
            {"mission": "MINUSMA", "purpose": "isr", "aircraft": {"class": "uav", "type": "HRON",
             "registration": "99-01", "callsign": "UNO701"}, "sector": "East",
             "legs": [{"from": "GAGO", "to": {"name": "Ber", "latitude": 16.83, "longitude": -2.52},
             "etd": "%s", "eta": "%s"}], "passengers": 0, "cargo_kg": 0,
             "unit": "Air operations", "sent": {"at": "%s", "channel": "note_verbale",
             "outgoing_reference": "NV/2022/118"}}""";

    private ComingFlights() {}

    static String request() {
        var departure = DEPARTURE.getAndUpdate(last -> last.plus(Duration.ofMinutes(1)));
        return REQUEST.formatted(
                departure,
                departure.plus(Duration.ofHours(5)),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60));
    }
}
