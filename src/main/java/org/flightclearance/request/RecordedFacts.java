package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.ExecutedLegs;
import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;
import org.flightclearance.permit.FiledFlight;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.restriction.PlannedFlight;

/** What can be read of a request: its recorded facts, and what follows from them. */
interface RecordedFacts {

    String reference();

    Mission mission();

    Lineage lineage();

    Particulars particulars();

    Itinerary itinerary();

    Instant filedAt();

    @Nullable
    Sending sending();

    /** All recorded answers, including the struck ones. */
    List<Answer> answers();

    @Nullable
    Withdrawal withdrawal();

    /** What happened after the approval, by leg. */
    default ExecutedLegs executed() {
        return itinerary().executed();
    }

    AppliedRules appliedRules();

    /** Whether the permit that it names covers the flight, so that it needs no answer. */
    default boolean isCovered() {
        return appliedRules().covered();
    }

    /** Whether the permit that it names covers the flight as it is recorded now. The permit stays locked. */
    default boolean isCoveredBy(Rulebook rulebook) {
        var permit = permit();
        return permit != null && rulebook.permits().cover(permit, filedFlight(), reference());
    }

    DerivedFacts derived();

    default Status statusAt(Instant at) {
        return derived().statusAt(at, isSent());
    }

    /** Since when it has had the status of that instant. For an unanswered request this is its deadline. */
    default Instant statusSince(Instant at) {
        return Objects.requireNonNull(
                switch (statusAt(at)) {
                    case SUBMITTED -> filedAt();
                    case PENDING, NOTIFIED -> Objects.requireNonNull(sending()).at();
                    case UNANSWERED -> derived().deadlineAt();
                    case APPROVED, DENIED, WITHDRAWN -> derived().endsAt();
                });
    }

    /** Whether it ends unanswered, but nobody waits for an answer any more: one came late, or the mission withdrew it. */
    default boolean isSettledLate() {
        return derived().endsAs() == Status.UNANSWERED && (derived().lateAnswerAt() != null || withdrawal() != null);
    }

    default boolean isSent() {
        return sending() != null;
    }

    /** What restrictions depend on. */
    default PlannedFlight plannedFlight() {
        var aircraftClass = particulars().aircraft().aircraftClass();
        return new PlannedFlight(
                purpose(), aircraftClass, mission().presentSector(particulars().sector()), legs());
    }

    /** What coverage by a permit depends on. */
    default FiledFlight filedFlight() {
        return new FiledFlight(
                purpose(),
                aircraft().aircraftClass(),
                aircraft().registration(),
                mission().presentSector(sector()),
                legs());
    }

    /** Number of the permit that it names; null: none. */
    default @Nullable String permit() {
        return particulars().permit();
    }

    /** What it would ask for without its permit. */
    default Clearance clearanceWithoutPermit() {
        var asked = particulars().askedClearance();
        return asked == null ? appliedRules().rule().clearance() : asked;
    }

    default Aircraft aircraft() {
        return particulars().aircraft();
    }

    default Purpose purpose() {
        return particulars().purpose();
    }

    default @Nullable String sector() {
        return particulars().sector();
    }

    default List<Leg> legs() {
        return itinerary().legs();
    }

    /** Numbers of the legs that may fly: the granted ones that it goes on with. Counted from 1. */
    default List<Integer> grantedLegs() {
        return legsLeft().stream().filter(this::isGranted).toList();
    }

    /** Whether a leg is granted or, in a notification, not denied. Only for a request that may fly. */
    default boolean isGranted(int leg) {
        return LegFacts.granted(derived().clearance(), derived().legAnswers(), leg);
    }

    /** Numbers of the legs that the mission goes on with, granted or not. */
    default List<Integer> legsLeft() {
        return itinerary().going();
    }

    /** Whether the mission goes on without this leg. */
    default boolean isDropped(int leg) {
        return !legsLeft().contains(leg);
    }

    /** Whether legs were dropped although no leg was ever granted, as is known by now. A notification needs none granted. */
    default boolean isDroppedInVain() {
        return itinerary().hasDropped()
                && derived().clearance() == Clearance.REQUIRED
                && derived().endsAs() != Status.APPROVED
                && !derived().revoked();
    }

    /** What became of the question for a leg; null: nothing is decided, or nothing was asked. */
    default @Nullable LegOutcome outcomeOf(int leg, Instant at) {
        return LegFacts.outcome(derived().legsAt(at, isSent()), leg);
    }

    /** What became of the question for each leg; null: nothing is decided, or nothing was asked. */
    default List<@Nullable LegOutcome> legOutcomes(Instant at) {
        var outcomes = new ArrayList<@Nullable LegOutcome>();
        for (int leg = 1; leg <= legs().size(); leg++) {
            outcomes.add(outcomeOf(leg, at));
        }
        return outcomes;
    }

    /** What the answers decide for each leg as if no leg had been dropped; null: nothing. */
    default List<@Nullable LegOutcome> decidedAsAsked() {
        return AnswersByLeg.asAsked(this, terms(), replies()).decided();
    }

    /** The facts as a filing, without the dropped legs. */
    default Filing asFlown() {
        return asFiled().withLegs(new ArrayList<>(itinerary().goingLegs()));
    }

    /** The answers, without the struck ones. */
    default List<Reply> replies() {
        return answers().stream()
                .filter(answer -> !answer.isStruck())
                .map(Answer::reply)
                .toList();
    }

    /** What would follow from the facts if the reply were recorded too. */
    default DerivedFacts derivedWith(Reply reply) {
        return derivedWith(List.of(reply));
    }

    /** What would follow from the facts if these replies were recorded too. */
    default DerivedFacts derivedWith(List<Reply> more) {
        var all = Stream.concat(replies().stream(), more.stream()).toList();
        return DerivedFacts.of(this, all, derived().conflict());
    }

    /** The same before the first of these replies and after each. */
    default List<DerivedFacts> derivedStepByStep(List<Reply> more) {
        return IntStream.rangeClosed(0, more.size())
                .mapToObj(count -> derivedWith(more.subList(0, count)))
                .toList();
    }

    /** What followed from the facts before the first recorded reply and after each. */
    default List<DerivedFacts> derivedReplyByReply() {
        var all = replies();
        return IntStream.rangeClosed(0, all.size())
                .mapToObj(count ->
                        DerivedFacts.of(this, all.subList(0, count), derived().conflict()))
                .toList();
    }

    default @Nullable String amendedBy() {
        return lineage().amendedBy();
    }

    /** The same for a whole chain of amendments and repeats. */
    default UUID flightId() {
        return lineage().flightId();
    }

    /** Facts that are shown but do not change its status, such as a late answer or a withdrawal after the end. */
    default List<Sentence> memos(Instant asOf) {
        return Memos.of(this, asOf);
    }

    /** The facts as a filing. */
    default Filing asFiled() {
        return particulars().asFiled(this);
    }

    /** The terms under the rule that it keeps. */
    default Terms terms() {
        return appliedRules().terms(this);
    }

    /** The terms under the rules and the calendar of {@code rulebook}. */
    default Terms termsUnder(Rulebook rulebook) {
        return AppliedRules.termsUnder(rulebook, this);
    }

    /** The authority to which it was sent; until then, the one that is asked for its purpose. */
    default String authorityAsked() {
        var asked = sending() == null ? null : sending().authority();
        return asked == null ? mission().defaultAuthority(purpose()) : asked;
    }

    default @Nullable Instant sentAt() {
        return sending() == null ? null : sending().at();
    }
}
