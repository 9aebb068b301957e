package org.flightclearance.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/** Collects all faults of an input, so that the caller learns of all of them at once. */
public final class Faults {

    private final List<Fault> unreadable;
    private final Refusal ofUnreadable;
    private final List<Fault> found = new ArrayList<>();

    public Faults() {
        this(List.of(), Refusal.INVALID);
    }

    /**
     * Begins with the faults of values that could not be read. What is added to them by a rule is left out, because the
     * rule saw no value there.
     *
     * @param ofUnreadable how an input with such a value is refused
     */
    public Faults(List<Fault> unreadable, Refusal ofUnreadable) {
        this.unreadable = List.copyOf(unreadable);
        this.ofUnreadable = ofUnreadable;
    }

    public void add(String pointer, String key, Object... arguments) {
        if (unreadable.stream().noneMatch(fault -> covers(fault.pointer(), pointer))) {
            found.add(new Fault(pointer, Sentence.of(key, arguments)));
        }
    }

    public void add(Fault fault) {
        add(
                fault.pointer(),
                fault.sentence().key(),
                fault.sentence().arguments().toArray());
    }

    private static boolean covers(String unread, String pointer) {
        return pointer.equals(unread) || pointer.startsWith(unread + "/");
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

    /** A list may be missing, but neither be empty nor hold a null or the same value twice. */
    public void notEmptyAndDistinct(String pointer, @Nullable List<? extends @Nullable Object> values) {
        if (values == null) {
            return;
        }
        if (values.isEmpty()) {
            add(pointer, "fault.none_named");
        }
        var seen = new HashSet<Object>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            required(pointer + "/" + i, value);
            if (value != null && !seen.add(value)) {
                add(pointer + "/" + i, "fault.twice", value);
            }
        }
    }

    /** @param key of the message if {@code at} is before {@code earlier} */
    public void notBefore(String pointer, @Nullable Instant at, @Nullable Instant earlier, String key) {
        if (at != null && earlier != null && at.isBefore(earlier)) {
            add(pointer, key, earlier);
        }
    }

    /** All faults, those of reading first. */
    public List<Fault> found() {
        return Stream.concat(unreadable.stream(), found.stream()).toList();
    }

    /** @param ofRules how an input is refused in which every value could be read */
    public Refusal refusal(Refusal ofRules) {
        return unreadable.isEmpty() ? ofRules : ofUnreadable;
    }

    /** @throws Refused as {@link Refusal#INVALID} with all that was found, if anything was */
    public void refuseIfAny() {
        var all = found();
        if (!all.isEmpty()) {
            throw new Refused(refusal(Refusal.INVALID), all);
        }
    }

    /** @throws Refused as {@link Refusal#MALFORMED} with all that was found, if anything was */
    public void refuseAsMalformedIfAny() {
        var all = found();
        if (!all.isEmpty()) {
            throw new Refused(Refusal.MALFORMED, all);
        }
    }
}
