package org.flightclearance.web.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;
import org.flightclearance.web.frame.Tag;

/** The steps of a request from filing to its end, and how far it has come. */
public record RequestProgress(List<Step> steps) {

    /**
     * One step.
     *
     * @param when in words; null: not yet
     */
    public record Step(String words, @Nullable String when) {

        public boolean isDone() {
            return when != null;
        }
    }

    static RequestProgress of(FlightRequest request, Instant now, Wording wording) {
        var sending = request.sending();
        return new RequestProgress(List.of(
                new Step(wording.text("track.filed"), minutes(request.asFiled().filedAt(), wording)),
                new Step(wording.text("track.sent"), minutes(sending == null ? null : sending.at(), wording)),
                end(request, now, wording)));
    }

    private static Step end(FlightRequest request, Instant now, Wording wording) {
        var status = request.statusAt(now);
        return status == Status.SUBMITTED || status == Status.PENDING
                ? new Step(wording.text("track.answer"), null)
                : new Step(Tag.of(status, wording).words(), minutes(request.statusSince(now), wording));
    }

    private static @Nullable String minutes(@Nullable Instant instant, Wording wording) {
        return instant == null ? null : wording.instant(instant.truncatedTo(ChronoUnit.MINUTES));
    }
}
