package org.flightclearance.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;

/** The entries that follow from the facts of a request and from the time, and those that it had before. */
final class FeedEntries {

    /** For how long an entry that no longer applies stays, as cancelled. A choice: docs/alerts.md. */
    static final Duration CANCELLED_FOR = Duration.ofDays(30);

    private static final Set<Status> FLIES =
            EnumSet.of(Status.SUBMITTED, Status.PENDING, Status.APPROVED, Status.NOTIFIED);
    private static final Set<Status> AWAITS_OR_AWAITED = EnumSet.of(Status.PENDING, Status.UNANSWERED);

    private final FlightRequest request;
    private final @Nullable Instant sendBy;
    private final RulesSeen rules;
    private final Instant now;
    private final Status status;

    /**
     * @param sendBy the latest sending that gives full notice wherever the provisional holidays fall, UTC; null: none
     * @param rules on which the latest sending depends
     * @param now UTC
     */
    FeedEntries(FlightRequest request, @Nullable Instant sendBy, RulesSeen rules, Instant now) {
        this.request = request;
        this.sendBy = sendBy;
        this.rules = rules;
        this.now = now;
        this.status = request.statusAt(now);
    }

    UUID ofRequest() {
        return request.id();
    }

    /** Whether it may have had an entry that does not follow from its facts any more: then its history says so. */
    boolean mayHaveHadMore() {
        return request.version() > 1 && !isLongAgo(request.changedAt()) && (sendBy == null || !asksForAnswer());
    }

    /** @param before what it had before */
    List<FeedEntry> all(Set<EntryKind> before) {
        var entries = new ArrayList<FeedEntry>();
        if (wasEverToBeSent() || before.contains(EntryKind.SEND_BY)) {
            entries.add(sending());
        }
        if (asksForAnswer() || before.contains(EntryKind.DEADLINE)) {
            entries.add(deadline());
        }
        entries.add(departure());
        entries.removeIf(entry -> !entry.stands() && isLongAgo(entry.revisedAt()));
        return entries;
    }

    private FeedEntry sending() {
        boolean isToBeSent = status == Status.SUBMITTED;
        // A change of the rules is no new version, but it changes this entry until it is sent
        return new FeedEntry(
                EntryKind.SEND_BY,
                request,
                Objects.requireNonNullElse(sendBy, request.derived().departureAt()),
                null,
                isToBeSent && sendBy != null,
                sequence() + rules.sequence(),
                isToBeSent ? rules.laterOf(revisedAt()) : revisedAt());
    }

    private FeedEntry deadline() {
        var derived = request.derived();
        return new FeedEntry(
                EntryKind.DEADLINE,
                request,
                Objects.requireNonNullElse(derived.deadlineAt(), derived.departureAt()),
                null,
                asksForAnswer() && AWAITS_OR_AWAITED.contains(status) && !request.isSettledLate(),
                sequence(),
                revisedAt());
    }

    private FeedEntry departure() {
        var legs = request.legsLeft();
        var lands = Objects.requireNonNull(
                request.legs().get(legs.get(legs.size() - 1) - 1).eta());
        return new FeedEntry(
                EntryKind.DEPARTURE,
                request,
                request.derived().departureAt(),
                lands,
                FLIES.contains(status) && !request.derived().notFlown(),
                sequence(),
                revisedAt());
    }

    /** The passing of a deadline is no new version, but it changes the entries. */
    private int sequence() {
        return 2 * request.version() + (status == Status.UNANSWERED ? 1 : 0);
    }

    private Instant revisedAt() {
        var deadline = request.derived().deadlineAt();
        return status == Status.UNANSWERED && deadline != null && deadline.isAfter(request.changedAt())
                ? deadline
                : request.changedAt();
    }

    private boolean isLongAgo(Instant revisedAt) {
        return revisedAt.plus(CANCELLED_FOR).isBefore(now);
    }

    /** Whether its sending is or was ahead, with a minimum notice: by the rule of now, or by that of when it was filed. */
    private boolean wasEverToBeSent() {
        var sentAt = request.sentAt();
        return sentAt == null
                ? sendBy != null || request.terms().minimum() != null
                : sendBy != null && sentAt.isAfter(request.filedAt());
    }

    private boolean asksForAnswer() {
        return request.isSent()
                && request.derived().deadlineAt() != null
                && request.derived().clearance() != Clearance.NOTIFICATION;
    }
}
