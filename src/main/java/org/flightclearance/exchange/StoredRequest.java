package org.flightclearance.exchange;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;

/** A stored request in the state in which it is written into a file. */
public record StoredRequest(FlightRequest request, Instant now, Wording wording) {

    DerivedFacts derived() {
        return request.derived();
    }

    Status status() {
        return request.statusAt(now);
    }

    /**
     * By how many hours the first answer missed the deadline. Null unless the request is unanswered and has a late
     * answer.
     */
    @Nullable
    BigDecimal hoursLate() {
        var late = derived().lateAnswerAt();
        var deadline = derived().deadlineAt();
        return late == null || deadline == null || status() != Status.UNANSWERED
                ? null
                : NoticeGiven.hoursBetween(deadline, late);
    }

    String memos() {
        return String.join(" ", wording.say(request.memos(now)));
    }

    /** A note in every file that requests of this mission are made up. */
    @Nullable
    String note() {
        return request.mission().isSynthetic() ? wording.text("sample.note") : null;
    }
}
