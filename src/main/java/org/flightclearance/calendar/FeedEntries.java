package org.flightclearance.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;

/** The entries that follow from the facts of a request, and from the time. */
final class FeedEntries {

    /** For how long an entry that no longer applies stays, as cancelled. A choice: docs/alerts.md. */
    static final Duration CANCELLED_FOR = Duration.ofDays(30);

    private static final Set<Status> FLIES =
            EnumSet.of(Status.SUBMITTED, Status.PENDING, Status.APPROVED, Status.NOTIFIED);
    private static final Set<Status> AWAITS_OR_AWAITED = EnumSet.of(Status.PENDING, Status.UNANSWERED);

    private FeedEntries() {}

    /**
     * @param sendBy the latest sending that still gives full notice, UTC; null: none
     * @param rules on which the latest sending depends
     * @param now UTC
     */
    static List<FeedEntry> of(FlightRequest request, @Nullable Instant sendBy, RulesSeen rules, Instant now) {
        var status = request.statusAt(now);
        var derived = request.derived();
        boolean isSent = request.isSent();
        boolean unansweredNow = status == Status.UNANSWERED;
        // The passing of a deadline is no new version, but it changes the entries
        int sequence = 2 * request.version() + (unansweredNow ? 1 : 0);
        var deadline = derived.deadlineAt();
        var revisedAt = unansweredNow && deadline != null && deadline.isAfter(request.changedAt())
                ? deadline
                : request.changedAt();
        var entries = new ArrayList<FeedEntry>();
        if (sendBy != null && wasEverToBeSent(request)) {
            // A change of the rules is no new version either, but it changes this entry as long as it stands
            boolean stands = status == Status.SUBMITTED;
            entries.add(new FeedEntry(
                    EntryKind.SEND_BY,
                    request,
                    sendBy,
                    null,
                    stands,
                    sequence + rules.sequence(),
                    stands ? rules.laterOf(revisedAt) : revisedAt));
        }
        if (isSent && deadline != null && !isNotification(request)) {
            boolean stands = AWAITS_OR_AWAITED.contains(status) && !request.isSettledLate();
            entries.add(new FeedEntry(EntryKind.DEADLINE, request, deadline, null, stands, sequence, revisedAt));
        }
        var legs = request.legsLeft();
        var lands = Objects.requireNonNull(
                request.legs().get(legs.get(legs.size() - 1) - 1).eta());
        entries.add(new FeedEntry(
                EntryKind.DEPARTURE,
                request,
                derived.departureAt(),
                lands,
                FLIES.contains(status) && !derived.notFlown(),
                sequence,
                revisedAt));
        entries.removeIf(entry ->
                !entry.stands() && entry.revisedAt().plus(CANCELLED_FOR).isBefore(now));
        return entries;
    }

    /** Whether it was filed before it was sent, so that its sending was once ahead. */
    private static boolean wasEverToBeSent(FlightRequest request) {
        var sentAt = request.sentAt();
        return sentAt == null || sentAt.isAfter(request.filedAt());
    }

    private static boolean isNotification(FlightRequest request) {
        return request.derived().clearance() == Clearance.NOTIFICATION;
    }
}
