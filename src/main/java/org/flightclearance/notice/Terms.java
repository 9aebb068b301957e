package org.flightclearance.notice;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Under which rule a request stands, and what that comes to.
 *
 * @param rule in force when it was sent; until then, when it was filed
 * @param clearance what it asks: as its filer said, or else as the rule has it
 * @param sent UTC; null until it is
 * @param departure the first leg's ETD, UTC
 */
public record Terms(NoticeRule rule, Clearance clearance, @Nullable Instant sent, Instant departure) {

    /** Least notice that is wanted, in hours; null: none. */
    public @Nullable Integer minimumHours() {
        return rule.minimumHoursFor(clearance);
    }

    /** Empty until it is sent. */
    public Optional<NoticeGiven> noticeGiven() {
        return Optional.ofNullable(sent).map(at -> new NoticeGiven(at, departure, minimumHours()));
    }

    /** Empty until it is sent. */
    public Optional<Deadline> deadline() {
        return Optional.ofNullable(sent).map(at -> Deadline.of(rule, clearance, at, departure));
    }
}
