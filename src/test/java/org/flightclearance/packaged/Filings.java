package org.flightclearance.packaged;

import java.time.Duration;
import java.time.Instant;

/** What the tests of several nodes file. */
public final class Filings {

    private static final Instant FIRST = Instant.parse("2019-01-01T06:00:00Z");

    private Filings() {}

    /** A request that was sent already: two moves. */
    public static String request() {
        return """
                {"mission": "MINUSMA", "purpose": "isr", "aircraft": {"class": "uav"},
                 "sector": "East", "legs": [{"from": "GAGO", "to": "GATB", "etd": "2022-10-07T06:00:00Z",
                 "eta": "2022-10-07T08:00:00Z"}], "sent": {"at": "2022-10-04T05:00:00Z", "channel": "email"}}""";
    }

    /** Requests that were sent and denied: three moves each. */
    public static String ledger(String name, int rows) {
        var csv = new StringBuilder(
                "client_reference,purpose,aircraft_class,sector,from,to,etd,eta,sent_at,channel,outcome,received_at,reason\n");
        for (int i = 0; i < rows; i++) {
            var etd = FIRST.plus(Duration.ofMinutes(20L * i));
            csv.append("%s-%s,cargo,fixed_wing,East,GABS,GAGO,%s,%s,%s,email,denied,%s,security\n"
                    .formatted(
                            name,
                            i,
                            etd,
                            etd.plus(Duration.ofHours(2)),
                            etd.minus(Duration.ofDays(3)),
                            etd.minus(Duration.ofDays(1))));
        }
        return csv.toString();
    }
}
