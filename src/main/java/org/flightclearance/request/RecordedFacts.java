package org.flightclearance.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Leg;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;
import org.flightclearance.restriction.PlannedFlight;

/** What can be read of a request, from the facts that are recorded and what follows from them. */
interface RecordedFacts {

    String reference();

    Mission mission();

    Lineage lineage();

    Particulars particulars();

    Itinerary itinerary();

    Instant filedAt();

    @Nullable
    Sending sending();

    /** All that were recorded, including those that were struck. */
    List<Answer> answers();

    @Nullable
    Withdrawal withdrawal();

    AppliedRules appliedRules();

    DerivedFacts derived();

    default Status statusAt(Instant at) {
        return derived().statusAt(at, isSent());
    }

    /** Since when it has had the status of that instant; unanswered: since its deadline. */
    default Instant statusSince(Instant at) {
        return Objects.requireNonNull(
                switch (statusAt(at)) {
                    case SUBMITTED -> filedAt();
                    case PENDING, NOTIFIED -> Objects.requireNonNull(sending()).at();
                    case UNANSWERED -> derived().deadlineAt();
                    case APPROVED, DENIED, WITHDRAWN -> derived().endsAt();
                });
    }

    default boolean isSent() {
        return sending() != null;
    }

    /** What restrictions depend on. */
    default PlannedFlight plannedFlight() {
        var aircraftClass = particulars().aircraft().aircraftClass();
        return new PlannedFlight(
                particulars().purpose(),
                aircraftClass,
                mission().presentSector(particulars().sector()),
                legs());
    }

    default Aircraft aircraft() {
        return particulars().aircraft();
    }

    default @Nullable String sector() {
        return particulars().sector();
    }

    default List<Leg> legs() {
        return itinerary().legs();
    }

    /** Without the answers that were struck. */
    default List<Reply> replies() {
        return answers().stream()
                .filter(answer -> !answer.isStruck())
                .map(Answer::reply)
                .toList();
    }

    default @Nullable String amendedBy() {
        return lineage().amendedBy();
    }

    /** One for a whole chain of amendments and repeats. */
    default UUID flightId() {
        return lineage().flightId();
    }

    /** What is shown though it changes no status: a late answer, a withdrawal after the end. */
    default List<Sentence> memos(Instant asOf) {
        return Memos.of(this, asOf);
    }

    /** The facts as they would be filed today. */
    default Filing asFiled() {
        return particulars().asFiled(this);
    }

    /** Under the rule that it keeps. */
    default Terms terms() {
        return appliedRules().terms(this);
    }

    /** As they would be under the rules and the calendar of that rulebook. */
    default Terms termsUnder(Rulebook rulebook) {
        return AppliedRules.termsUnder(rulebook, this);
    }

    default @Nullable Instant sentAt() {
        return sending() == null ? null : sending().at();
    }
}
