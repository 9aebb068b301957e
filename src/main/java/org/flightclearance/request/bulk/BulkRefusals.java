package org.flightclearance.request.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.request.warning.Warning;

/**
 * Combines the refusals for many requests into one. A fault that every request has is reported once, at the common field
 * of the call; any other fault is reported at its request.
 */
final class BulkRefusals {

    /** The fields that a request in a letter has for itself. All others are common to all requests. */
    private static final Set<String> OWN =
            Set.of("/outcome", "/reason", "/reason_stated", "/reason_assessed", "/conditions");

    /** What is said of one leg is said of one request alone. */
    private static final Pattern OF_LEG = Pattern.compile("/legs(/.*)?");

    private static final Pattern REQUEST = Pattern.compile("/requests/(\\d{1,9})(/.*)?");

    private final Findings all;

    /** The faults of values that could not be read. They are known before the requests are looked at. */
    private final List<Fault> unreadable;

    private final List<Found> found = new ArrayList<>();
    private Refusal worst = Refusal.INVALID;

    /** @param field pointer of a common field; empty: the request as a whole was refused */
    private record Found(int index, String reference, String field, Sentence sentence) {}

    BulkRefusals(Findings all) {
        this.all = all;
        this.unreadable = all.faults().found();
    }

    /** The findings for one of the requests: it has the values that are common to all, and its own. */
    Findings findings(int index) {
        return Findings.ofForm(
                unreadable.stream()
                        .flatMap(fault -> {
                            var own = REQUEST.matcher(fault.pointer());
                            if (!own.matches()) {
                                return Stream.of(fault);
                            }
                            return Integer.parseInt(own.group(1)) == index
                                    ? Stream.of(
                                            new Fault(Objects.requireNonNullElse(own.group(2), ""), fault.sentence()))
                                    : Stream.of();
                        })
                        .toList(),
                warning -> true);
    }

    void addWarnings(int index, String reference, List<Warning> warnings) {
        all.warn(warnings.stream()
                .map(warning -> new Warning(
                        warning.kind(),
                        pointer(index, warning.pointer()),
                        Sentence.of("refused.letter_at", reference, warning.detail())))
                .toList());
    }

    private static String pointer(int index, String field) {
        return "/requests/" + index + (OWN.contains(field) || isOfLeg(field) ? field : "");
    }

    private static boolean isOfLeg(String field) {
        return OF_LEG.matcher(field).matches();
    }

    /** @throws Refused immediately, if the caller may not make this move at all */
    void add(int index, String reference, Refused refused) {
        if (refused.refusal() == Refusal.FORBIDDEN) {
            throw refused;
        }
        if (refused.faults().isEmpty()) {
            found.add(new Found(index, reference, "", refused.detail()));
        }
        var known = findings(index).faults().found();
        for (var fault : refused.faults()) {
            if (known.contains(fault)) {
                continue;
            }
            found.add(new Found(index, reference, fault.pointer(), fault.sentence()));
        }
        if (refused.refusal() == Refusal.ILLEGAL_MOVE || refused.refusal() == Refusal.VERSION_REQUIRED) {
            worst = Refusal.ILLEGAL_MOVE;
        }
    }

    /** @throws Refused with everything that was found */
    void refuseIfAny(int requests) {
        found.stream().map(one -> fault(one, requests)).distinct().forEach(all.faults()::add);
        all.refuseIfAny(worst, "refused.letter");
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
        if (alike == requests && !isOfLeg(one.field())) {
            return new Fault(one.field(), one.sentence());
        }
        return new Fault(
                pointer(one.index(), one.field()), Sentence.of("refused.letter_at", one.reference(), one.sentence()));
    }
}
