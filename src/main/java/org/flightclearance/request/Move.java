package org.flightclearance.request;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;

import org.flightclearance.event.EventType;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Permission;

import static org.flightclearance.request.Status.APPROVED;
import static org.flightclearance.request.Status.DENIED;
import static org.flightclearance.request.Status.NOTIFIED;
import static org.flightclearance.request.Status.PENDING;
import static org.flightclearance.request.Status.SUBMITTED;
import static org.flightclearance.request.Status.UNANSWERED;
import static org.flightclearance.request.Status.WITHDRAWN;

/**
 * The table of moves: in which statuses each is possible, with which permission, and on which condition. Checks, buttons,
 * {@code allowed_moves} in the JSON and docs/lifecycle.md all read it.
 */
public enum Move {
    FILE(EnumSet.noneOf(Status.class), Permission.FILE_REQUESTS, Condition.NONE, EventType.REQUEST_FILED),
    SEND(EnumSet.of(SUBMITTED), Permission.FILE_REQUESTS, Condition.NONE, EventType.REQUEST_SENT),
    ACKNOWLEDGE(
            EnumSet.complementOf(EnumSet.of(SUBMITTED)),
            Permission.FILE_REQUESTS,
            Condition.NOT_ACKNOWLEDGED,
            EventType.REQUEST_ACKNOWLEDGED),
    AMEND(
            EnumSet.of(SUBMITTED, PENDING, APPROVED),
            Permission.FILE_REQUESTS,
            Condition.BEFORE_DEPARTURE_ONCE_SENT,
            EventType.REQUEST_AMENDED),
    ANSWER(
            EnumSet.complementOf(EnumSet.of(SUBMITTED)),
            Permission.RECORD_ANSWERS,
            Condition.SENT,
            EventType.REQUEST_ANSWERED),
    WITHDRAW(
            EnumSet.complementOf(EnumSet.of(WITHDRAWN)),
            Permission.FILE_REQUESTS,
            Condition.NOT_WITHDRAWN,
            EventType.REQUEST_WITHDRAWN),
    REVOKE(EnumSet.of(APPROVED), Permission.RECORD_ANSWERS, Condition.NONE, EventType.REQUEST_REVOKED),
    /** Goes on with the granted legs and drops the others; the tolerance for amendments does not apply. */
    GRANTED_LEGS(
            EnumSet.of(APPROVED, NOTIFIED),
            Permission.FILE_REQUESTS,
            Condition.GRANTED_IN_PART,
            EventType.REQUEST_AMENDED),
    /** The release at the gate, on the day. It may be recorded again: the newest record counts. */
    GATE(EnumSet.of(APPROVED, NOTIFIED), Permission.RECORD_FLIGHTS, Condition.NONE, EventType.REQUEST_GATE),
    /** What became of the flight. It may be recorded again: the newest record counts. */
    FLIGHT(EnumSet.of(APPROVED, NOTIFIED), Permission.RECORD_FLIGHTS, Condition.NONE, EventType.REQUEST_FLIGHT),
    CORRECT(
            EnumSet.of(SUBMITTED, PENDING, APPROVED, DENIED, UNANSWERED, WITHDRAWN, NOTIFIED),
            Permission.RECORD_ANSWERS,
            Condition.NONE,
            EventType.REQUEST_CORRECTED),
    /** Nobody makes this move: it records that a change of a rule, the calendar, a restriction or a permit affects it. */
    NEW_TERMS(EnumSet.noneOf(Status.class), Permission.KEEP_RESTRICTIONS, Condition.NONE, EventType.REQUEST_NEW_TERMS);

    private final Set<Status> from;
    private final Permission permission;
    private final Condition condition;
    private final EventType event;

    Move(Set<Status> from, Permission permission, Condition condition, EventType event) {
        this.from = from;
        this.permission = permission;
        this.condition = condition;
        this.event = event;
    }

    public Set<Status> from() {
        return EnumSet.copyOf(from);
    }

    public Permission permission() {
        return permission;
    }

    public Condition condition() {
        return condition;
    }

    /** The event that tells of it. */
    public EventType event() {
        return event;
    }

    /** Whether the status of the request allows the move at that instant. Who makes it does not matter here. */
    public boolean isOpenTo(FlightRequest request, Instant at) {
        return from.contains(request.statusAt(at)) && condition.holds(request, at);
    }

    /** @throws Refused as forbidden, if the actor has no permission for this move in that mission */
    public void checkRole(Actor actor, String mission) {
        if (!permission.isGrantedTo(actor, mission)) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.role", this));
        }
    }

    /** @throws Refused as forbidden or as an illegal move */
    public void check(Actor actor, FlightRequest request, Instant at) {
        checkRole(actor, request.mission().code());
        if (!isOpenTo(request, at)) {
            throw new Refused(
                    Refusal.ILLEGAL_MOVE, Sentence.of("refused.move", this, request.reference(), request.statusAt(at)));
        }
    }

    /** What a move requires besides the status. */
    public enum Condition {
        NONE((request, at) -> true),
        /** If a request was withdrawn before it was sent, there is nobody who could answer it. */
        SENT((request, at) -> request.isSent()),
        /** Sent, and no acknowledgement is recorded: a wrong one is corrected, not overwritten. */
        NOT_ACKNOWLEDGED(
                (request, at) -> request.sending() != null && request.sending().acknowledgedAt() == null),
        BEFORE_DEPARTURE_ONCE_SENT((request, at) ->
                !request.isSent() || at.isBefore(request.derived().departureAt())),
        NOT_WITHDRAWN((request, at) -> request.withdrawal() == null),
        /** Some legs are granted and others are not, and the mission has not dropped those yet. */
        GRANTED_IN_PART((request, at) -> !request.grantedLegs().isEmpty()
                && request.grantedLegs().size() < request.itinerary().going().size());

        private final BiPredicate<FlightRequest, Instant> holds;

        Condition(BiPredicate<FlightRequest, Instant> holds) {
            this.holds = holds;
        }

        boolean holds(FlightRequest request, Instant at) {
            return holds.test(request, at);
        }
    }
}
