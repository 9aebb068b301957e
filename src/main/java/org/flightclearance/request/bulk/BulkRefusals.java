package org.flightclearance.request.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/**
 * Combines the refusals for many requests into one. A fault that every request has is reported once, at the common field
 * of the call; any other fault is reported at its request.
 */
final class BulkRefusals {

    /** The fields that a request in a letter has for itself. All others are common to all requests. */
    private static final Set<String> OWN =
            Set.of("/outcome", "/reason", "/reason_stated", "/reason_assessed", "/conditions");

    private final List<Found> found = new ArrayList<>();
    private Refusal worst = Refusal.INVALID;

    /** @param field pointer of a common field; empty: the request as a whole was refused */
    private record Found(int index, String reference, String field, Sentence sentence) {}

    /** @throws Refused immediately, if the caller may not make this move at all */
    void add(int index, String reference, Refused refused) {
        if (refused.refusal() == Refusal.FORBIDDEN) {
            throw refused;
        }
        if (refused.faults().isEmpty()) {
            found.add(new Found(index, reference, "", refused.detail()));
        }
        for (var fault : refused.faults()) {
            found.add(new Found(index, reference, fault.pointer(), fault.sentence()));
        }
        if (refused.refusal() == Refusal.ILLEGAL_MOVE || refused.refusal() == Refusal.VERSION_REQUIRED) {
            worst = Refusal.ILLEGAL_MOVE;
        }
    }

    void refuseIfAny(int requests) {
        if (!found.isEmpty()) {
            var faults =
                    found.stream().map(one -> fault(one, requests)).distinct().toList();
            throw new Refused(worst, Sentence.of("refused.letter", faults.size()), faults);
        }
    }

    private Fault fault(Found one, int requests) {
        var request = "/requests/" + one.index();
        if (one.field().isEmpty()) {
            return new Fault(request, one.sentence());
        }
        long alike = found.stream()
                .filter(other ->
                        other.field().equals(one.field()) && other.sentence().equals(one.sentence()))
                .count();
        if (alike == requests) {
            return new Fault(one.field(), one.sentence());
        }
        return new Fault(
                OWN.contains(one.field()) ? request + one.field() : request,
                Sentence.of("refused.letter_at", one.reference(), one.sentence()));
    }
}
