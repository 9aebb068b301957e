package org.flightclearance.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/**
 * Gathers what was refused of each request of a letter into one refusal: said once, at the letter's own field, where
 * it was said of every request, and otherwise at the request that it concerns.
 */
final class LetterRefusals {

    /** What one request of a letter may say for itself; everything else stands on the letter once. */
    private static final Set<String> OWN = Set.of("/outcome", "/reason", "/conditions");

    private final List<Found> found = new ArrayList<>();
    private Refusal worst = Refusal.INVALID;

    /** @param field pointer of a field of the letter; empty where the request as a whole was refused */
    private record Found(int index, String reference, String field, Sentence sentence) {}

    /** @throws Refused at once, where the caller may not do this at all */
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
