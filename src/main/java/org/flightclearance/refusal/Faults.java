package org.flightclearance.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/** Collects all faults of an input, so that the caller learns of all of them at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String key, Object... arguments) {
        found.add(new Fault(pointer, Sentence.of(key, arguments)));
    }

    public void required(String pointer, @Nullable Object value) {
        if (value == null) {
            add(pointer, "fault.required");
        }
    }

    /** @param longest number of characters */
    public void notLonger(String pointer, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            add(pointer, "fault.too_long", longest);
        }
    }

    public void between(String pointer, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            add(pointer, "fault.between", least, most);
        }
    }

    /** @param key of the message if {@code at} is before {@code earlier} */
    public void notBefore(String pointer, @Nullable Instant at, @Nullable Instant earlier, String key) {
        if (at != null && earlier != null && at.isBefore(earlier)) {
            add(pointer, key, earlier);
        }
    }

    public List<Fault> found() {
        return List.copyOf(found);
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
