package org.flightclearance.web.form;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.Status;

/** The form field with the version and status of the request that the user saw when deciding. */
public final class SeenField {

    public static final String POINTER = "/seen";

    private SeenField() {}

    public static String of(FlightRequest request, Instant now) {
        return request.version() + " " + request.statusAt(now).name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused if the field is missing or malformed */
    public static SeenState read(PostedFields posted) {
        return read(posted, POINTER);
    }

    /**
     * The same, in a form with one such field for each of many requests.
     *
     * @throws Refused if the field is missing or malformed
     */
    public static SeenState read(PostedFields posted, String pointer) {
        var text = posted.text(pointer);
        try {
            var parts = (text == null ? "" : text).split(" ", 2);
            return new SeenState(
                    Integer.parseInt(parts[0]), Status.valueOf(parts[parts.length - 1].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(Refusal.VERSION_REQUIRED, Sentence.of("typed.seen"));
        }
    }

    /**
     * After a refusal because the request was changed meanwhile: updates the field, so that submitting again acts on
     * the current version.
     */
    public static void renew(PostedFields posted, Refused refused, FlightRequest request, Instant now) {
        if (refused.refusal() == Refusal.STALE_VERSION) {
            posted.fields().put(POINTER, List.of(of(request, now)));
        }
    }
}
