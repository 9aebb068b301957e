package org.flightclearance.exchange;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;

/** A stored request as it stands when it is written into a file. */
record StoredRequest(FlightRequest request, Instant now, Wording wording) {

    DerivedFacts derived() {
        return request.derived();
    }

    Status status() {
        return request.statusAt(now);
    }

    /** By how much the first answer missed the deadline, where none met it. */
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

    /** What every file says of what is made up. */
    @Nullable
    String note() {
        return request.mission().isSynthetic() ? wording.text("sample.note") : null;
    }
}
