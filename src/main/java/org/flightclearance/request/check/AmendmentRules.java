package org.flightclearance.request.check;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.language.Sentence;
import org.flightclearance.notice.Deadline;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingField;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.request.warning.Findings;

/**
 * What may be amended without a new request. Before the sending, this is everything except mission, lineage and filing
 * time. Afterwards, it is only what does not change the permission that was asked for.
 */
public final class AmendmentRules {

    private final FlightRequest request;
    private final Filing current;
    private final Instant now;
    private final Rulebook rulebook;
    private final FlightRequests requests;
    private final DoubtfulPositions positions;
    private final Findings findings;
    private final Faults faults;

    public AmendmentRules(
            FlightRequest request,
            Instant now,
            Rulebook rulebook,
            FlightRequests requests,
            DoubtfulPositions positions,
            Findings findings) {
        this.request = request;
        this.current = request.asFiled();
        this.now = now;
        this.rulebook = rulebook;
        this.requests = requests;
        this.positions = positions;
        this.findings = findings;
        this.faults = findings.faults();
    }

    /**
     * Checks an amendment, and returns the facts after it. What no amendment can change (mission, lineage, filing time,
     * sending) stays as it is, and so does a client reference that is left out.
     *
     * @throws Refused with every fault, or as an illegal move if the change needs a new request
     */
    public Filing checked(Filing amended) {
        keep("/mission", amended.mission(), current.mission());
        keep("/repeats", amended.repeats(), current.repeats());
        keep("/amends", amended.amends(), current.amends());
        keep("/filed_at", amended.filedAt(), current.filedAt());
        keep("/sent", amended.sent(), current.sent());
        var kept = kept(amended);
        new FilingRules(request.mission(), now, faults, "", RecordedNames.of(request)).check(kept, rulebook);
        findings.warn(new SlipsOfChange(request, now, rulebook, requests, positions).of(kept));
        findings.refuseIfAny();
        if (request.isSent()) {
            checkInPlace(kept);
        }
        return kept;
    }

    private void checkInPlace(Filing kept) {
        var tolerance = request.terms().rule().tolerance();
        if (!FilingField.isSamePermission(kept, current)
                || !request.itinerary().staysWithin(tolerance, Objects.requireNonNull(kept.legs()))) {
            throw new Refused(
                    Refusal.ILLEGAL_MOVE,
                    Sentence.of("refused.too_large_in_place", request.reference(), tolerance.toHours()));
        }
        var legs = Objects.requireNonNull(kept.legs());
        keepDropped(legs);
        // Of the first leg that was not dropped
        int first = request.legsLeft().get(0) - 1;
        var leg = Objects.requireNonNull(legs.get(first));
        var departure = Objects.requireNonNull(leg.etd());
        // Otherwise there is no new deadline, and the old one may have passed
        if (!departure.equals(request.derived().departureAt())) {
            checkDeadline(departure);
        }
        faults.refuseIfAny();
    }

    private void checkDeadline(Instant departure) {
        var sentAt = Objects.requireNonNull(request.sentAt());
        var old = Objects.requireNonNull(request.derived().deadlineAt());
        var terms = request.terms();
        var deadline =
                Deadline.of(terms.rule(), terms.clearance(), sentAt, departure).at();
        if (deadline == null || !deadline.isAfter(sentAt)) {
            faults.add("/legs/0/etd", "fault.deadline_before_sent", sentAt);
            return;
        }
        if (deadline.isBefore(now)) {
            faults.add("/legs/0/etd", "fault.deadline_passed", deadline);
        }
        inTime(old).stream()
                .filter(deadline::isBefore)
                .max(Instant::compareTo)
                .ifPresent(received -> faults.add("/legs/0/etd", "fault.deadline_before_answer", deadline, received));
    }

    /** A dropped leg keeps the deadline that it had, which follows from its times. */
    private void keepDropped(List<@Nullable Leg> legs) {
        var recorded = request.legs();
        for (int i = 0; i < recorded.size(); i++) {
            var leg = Objects.requireNonNull(legs.get(i));
            if (request.isDropped(i + 1)) {
                keepDropped("/legs/" + i + "/etd", leg.etd(), recorded.get(i).etd());
                keepDropped("/legs/" + i + "/eta", leg.eta(), recorded.get(i).eta());
            }
        }
    }

    private void keepDropped(String pointer, @Nullable Instant amended, @Nullable Instant recorded) {
        if (!Objects.equals(amended, recorded)) {
            faults.add(pointer, "fault.leg_dropped");
        }
    }

    private List<Instant> inTime(Instant deadline) {
        return request.replies().stream()
                .map(reply -> Objects.requireNonNull(reply.receivedAt()))
                .filter(received -> !received.isAfter(deadline))
                .toList();
    }

    private void keep(String pointer, @Nullable Object amended, @Nullable Object recorded) {
        if (amended != null && !amended.equals(recorded)) {
            faults.add(pointer, "fault.not_amended");
        }
    }

    private Filing kept(Filing amended) {
        boolean sameClearance = amended.clearance() == null || amended.clearance() == request.clearanceWithoutPermit();
        return amended.with(one -> one.mission(current.mission())
                .clientReference(
                        amended.clientReference() == null ? current.clientReference() : amended.clientReference())
                .repeats(current.repeats())
                .amends(current.amends())
                .filedAt(current.filedAt())
                .clearance(sameClearance ? current.clearance() : amended.clearance())
                .sent(current.sent()));
    }
}
