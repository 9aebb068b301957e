package org.flightclearance.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;

/** Composes the host's letters and numbers them. */
final class Replies {

    private static final int FIRST_NUMBER = 1_480;

    private int last = FIRST_NUMBER;

    Reply approval(Instant received) {
        var day = day(received);
        return ReplyBuilder.builder()
                .outcome(Outcome.APPROVED)
                .receivedAt(received)
                .letterDate(day)
                .authorityReference(reference(day))
                .validFrom(day.toString())
                .validTo(day.plusDays(7).toString())
                .build();
    }

    Reply denial(Instant received, DenialReason reason) {
        var day = day(received);
        return ReplyBuilder.builder()
                .outcome(Outcome.DENIED)
                .receivedAt(received)
                .letterDate(day)
                .authorityReference(reference(day))
                .reason(reason)
                .reasonStated(HostWords.stated(reason))
                .reasonAssessed(HostWords.assessed(reason))
                .build();
    }

    private String reference(LocalDate day) {
        return String.format(Locale.ROOT, "N° %05d/MDAC/SG/%d", ++last, day.getYear());
    }

    private static LocalDate day(Instant received) {
        return LocalDate.ofInstant(received, ZoneOffset.UTC);
    }
}
