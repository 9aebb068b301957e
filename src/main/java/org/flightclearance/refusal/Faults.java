package org.flightclearance.refusal;

import java.util.ArrayList;
import java.util.List;

import org.flightclearance.language.Sentence;

/** Gathers every fault before anything is refused, so that the caller hears of all at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String key, Object... arguments) {
        found.add(new Fault(pointer, Sentence.of(key, arguments)));
    }

    public boolean at(String pointer) {
        return found.stream().anyMatch(fault -> fault.pointer().equals(pointer));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws Refused as {@link Refusal#INVALID} with all that was found, if anything was */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(Refusal.INVALID, List.copyOf(found));
        }
    }

    /** @throws Refused as {@link Refusal#MALFORMED} with all that was found, if anything was */
    public void refuseAsMalformedIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(Refusal.MALFORMED, List.copyOf(found));
        }
    }
}
