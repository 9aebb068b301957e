package org.flightclearance.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.flightclearance.request.DenialReason;
import org.flightclearance.request.Outcome;
import org.flightclearance.request.Reply;

/** Words the host's letters and numbers them. */
final class Replies {

    private static final int FIRST_NUMBER = 1_480;

    private int last = FIRST_NUMBER;

    Reply approval(Instant received) {
        var day = day(received);
        return new Reply(
                Outcome.APPROVED,
                received,
                day,
                null,
                reference(day),
                null,
                null,
                null,
                null,
                day.toString(),
                day.plusDays(7).toString());
    }

    Reply denial(Instant received, DenialReason reason) {
        var day = day(received);
        return new Reply(
                Outcome.DENIED,
                received,
                day,
                null,
                reference(day),
                reason,
                HostWords.stated(reason),
                HostWords.assessed(reason),
                null,
                null,
                null);
    }

    private String reference(LocalDate day) {
        return "N° %05d/MDAC/SG/%d".formatted(++last, day.getYear());
    }

    private static LocalDate day(Instant received) {
        return LocalDate.ofInstant(received, ZoneOffset.UTC);
    }
}
