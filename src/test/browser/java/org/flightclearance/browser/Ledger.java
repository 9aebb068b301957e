package org.flightclearance.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A ledger of half a year for import, large enough to fill every table and chart of a report. */
final class Ledger {

    private static final int REQUESTS = 200;
    private static final Duration BETWEEN = Duration.ofHours(22);

    private Ledger() {}

    /** Half a year of requests before the instant, some with departures after it. */
    static String of(String now) {
        var ledger =
                new StringBuilder("client_reference,purpose,aircraft_class,callsign,sector,from,to,etd,eta,sent_at,"
                        + "channel,outcome,received_at,reason\n");
        var first = Instant.parse(now).minus(BETWEEN.multipliedBy(REQUESTS));
        for (int i = 0; i < REQUESTS; i++) {
            var sent = first.plus(BETWEEN.multipliedBy(i));
            var etd = sent.plus(Duration.ofHours(60 + i % 5 * 12));
            var answer = answer(i, sent);
            ledger.append("ATO-%d,%s,UNO%d,%s,GAGO,%s,%s,%s,%s,email,%s\n"
                    .formatted(
                            i,
                            pick(i, "isr,uav", "cargo,fixed_wing", "passenger,rotary_wing"),
                            100 + i,
                            pick(i / 2, "East", "North"),
                            pick(i, "GATB", "GAKL", "GAMB"),
                            etd,
                            etd.plus(Duration.ofHours(2)),
                            sent,
                            answer));
        }
        return ledger.toString();
    }

    /** Denied, approved or unanswered in turns. The newest requests are still open. */
    private static String answer(int number, Instant sent) {
        var received = sent.plus(Duration.ofHours(30));
        boolean open = number > REQUESTS - 30;
        return switch (open ? 2 : number % 3) {
            case 0 -> "denied," + received + "," + pick(number / 3, "no_fly_zone", "security", "no_reason");
            case 1 -> "approved," + received + ",";
            default -> ",,";
        };
    }

    private static String pick(int number, String... among) {
        return List.of(among).get(number % among.length);
    }
}
