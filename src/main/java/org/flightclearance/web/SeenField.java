package org.flightclearance.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Seen;
import org.flightclearance.request.Status;

/** Form field with the version of the request that the user saw when deciding. */
final class SeenField {

    static final String POINTER = "/seen";

    private SeenField() {}

    static String of(FlightRequest request, Instant now) {
        return request.version() + " " + request.statusAt(now).name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused where the form does not say it in our way */
    static Seen read(Typed typed) {
        var text = typed.text(POINTER);
        try {
            var parts = (text == null ? "" : text).split(" ", 2);
            return new Seen(
                    Integer.parseInt(parts[0]), Status.valueOf(parts[parts.length - 1].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(Refusal.VERSION_REQUIRED, Sentence.of("typed.seen"));
        }
    }

    /** If the request was changed meanwhile, the form says so, and submitting again acts on the current version. */
    static void renew(Typed typed, Refused refused, FlightRequest request, Instant now) {
        if (refused.refusal() == Refusal.STALE_VERSION) {
            typed.fields().put(POINTER, List.of(of(request, now)));
        }
    }
}
