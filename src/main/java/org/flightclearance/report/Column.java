package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Execution;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.Status;

/**
 * What a report counts of the requests in a row. The figure and the list of requests behind it use the same condition.
 */
public enum Column {
    SENT((request, asOf) -> true),
    APPROVED(Status.APPROVED),
    DENIED(Status.DENIED),
    UNANSWERED(Status.UNANSWERED),
    PENDING(Status.PENDING),
    WITHDRAWN(Status.WITHDRAWN),
    DENIED_OR_UNANSWERED((request, asOf) -> DENIED.counts(request, asOf) || UNANSWERED.counts(request, asOf)),
    /** Unanswered, with an answer after the deadline. */
    ANSWERED_LATE((request, asOf) ->
            UNANSWERED.counts(request, asOf) && request.derived().lateAnswerAt() != null),
    /** Denied, with an approval received after the denial. */
    LATER_GRANTED(
            (request, asOf) -> DENIED.counts(request, asOf) && request.derived().laterGranted()),
    /** Denied because the host revoked its approval. */
    REVOKED((request, asOf) -> DENIED.counts(request, asOf) && request.derived().revoked()),
    /** Approved, then withdrawn by the mission. */
    APPROVED_NOT_FLOWN((request, asOf) ->
            APPROVED.counts(request, asOf) && request.derived().notFlown()),
    /** Approved less than 6 h before departure. */
    APPROVED_TOO_LATE((request, asOf) ->
            APPROVED.counts(request, asOf) && request.derived().approvedTooLate()),
    /** Sent with less notice than the rule requires. */
    SHORT_NOTICE((request, asOf) -> request.derived().shortNotice()),
    /** Approved, but not all of its legs are. */
    APPROVED_IN_PART((request, asOf) ->
            APPROVED.counts(request, asOf) && request.derived().approvedInPart()),
    /** Approved, and flown. */
    FLOWN(Execution.FLOWN),
    /** Approved, then hindered by the host. */
    IMPEDED(Execution.IMPEDED),
    /** Approved, and not flown as approved, but not because of the host. */
    NOT_FLOWN_BY_US(Execution.NOT_FLOWN_BY_US),
    /** Approved, and nobody has recorded what became of the flight. */
    UNCONFIRMED((Execution) null),
    DENIED_UNANSWERED_OR_IMPEDED(
            (request, asOf) -> DENIED_OR_UNANSWERED.counts(request, asOf) || IMPEDED.counts(request, asOf));

    /** What became of the approved requests: each is in exactly one of these columns. */
    public static final List<Column> AFTER_APPROVAL = List.of(FLOWN, IMPEDED, NOT_FLOWN_BY_US, UNCONFIRMED);

    private final BiPredicate<ReportedRequest, Instant> counts;

    Column(BiPredicate<ReportedRequest, Instant> counts) {
        this.counts = counts;
    }

    Column(Status status) {
        this((request, asOf) -> request.statusAt(asOf) == status);
    }

    /** Counts notifications too, in their own table: nobody had to approve them. */
    Column(@Nullable Execution execution) {
        this((request, asOf) -> request.derived().execution() == execution && mayFly(request.statusAt(asOf)));
    }

    private static boolean mayFly(Status status) {
        return status == Status.APPROVED || status == Status.NOTIFIED;
    }

    public boolean counts(ReportedRequest request, Instant asOf) {
        return counts.test(request, asOf);
    }

    /** Whether what it counts could be recorded of the mission at that instant. Earlier there is no figure, which is not 0. */
    public boolean isRecorded(Mission mission, Instant asOf) {
        var since =
                switch (this) {
                    case APPROVED_IN_PART -> mission.recordedSince().legs();
                    case FLOWN, IMPEDED, NOT_FLOWN_BY_US, UNCONFIRMED, DENIED_UNANSWERED_OR_IMPEDED ->
                        mission.recordedSince().execution();
                    default -> null;
                };
        return since == null || !asOf.isBefore(since);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> wireNames() {
        return Stream.of(values()).map(Column::wireName).toList();
    }

    public static Optional<Column> named(String wireName) {
        return Stream.of(values())
                .filter(column -> column.wireName().equals(wireName))
                .findFirst();
    }
}
